import type { PolicyType } from '../../iam/policyType';
import { say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import { parseText, toTextRange } from '../../service/languageService';
import type { ParsedText } from '../../service/languageService';
import type { PolicyDocument } from '../../policy/document';
import { isOwnPolicy } from '../../policy/perhaps';
import { hasAllow } from '../../reasoning/journey/policySetOf';
import { forEachText } from '../forEachText';
import type { Session } from '../session';

/** Where a policy was read from. */
export interface Place {
  /** As the user named it, or the name of a policy that AWS manages. */
  readonly path: string;
  /** Undefined where there is no text to point into. */
  readonly parsed: ParsedText | undefined;
}

export type Places = ReadonlyMap<PolicyDocument, Place>;

const INVALID: Words = {
  en: 'not valid {language}: a decision without the rest of it could be wrong',
  ja: '正しい {language} ではありません。残りを読まずに判定すると誤るおそれがあります',
};

/**
 * Reads the policies that some paths name, and remembers where they stand. What goes wrong is said.
 *
 * @param type the type of the policies; told from each of them where left out
 * @returns undefined where a file cannot be read, or none has a policy
 */
export async function readPolicies(
  session: Session,
  paths: readonly string[],
  places: Map<PolicyDocument, Place>,
  type?: PolicyType,
): Promise<readonly PolicyDocument[] | undefined> {
  const documents: PolicyDocument[] = [];
  const typed: Session = type === undefined ? session : { ...session, typeOf: () => type };
  const failures = await forEachText(typed, paths, ({ input: { path }, parsed }) => {
    const found = parsed.policies.length > 0;
    if (parsed.problems.length > 0)
      return { found, output: '', failure: { path, reason: at(parsed) } };
    for (const document of parsed.policies.filter(isOwnPolicy)) {
      documents.push(document);
      places.set(document, { path, parsed });
    }
    return { found, output: '' };
  });
  return failures.length > 0 || documents.length === 0 ? undefined : documents;
}

/** Says where the text stops being what its language allows. */
function at(parsed: ParsedText): Words {
  const [problem] = parsed.problems;
  const language = problem?.language ?? 'JSON';
  const { line, character } = toTextRange(parsed, problem?.range ?? { start: 0, end: 0 }).start;
  const place = `${String(line + 1)}:${String(character + 1)}: `;
  const said = (locale: Locale): string => place + say(INVALID, locale, { language });
  return { en: said('en'), ja: said('ja') };
}

/** What AWS Organizations attaches to every level until somebody takes it away. */
const FULL_ACCESS = {
  uri: 'FullAWSAccess',
  languageId: 'json',
  text: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
  type: 'scp',
} as const;

/**
 * A level of SCPs as it is attached: one without any Allow would keep everybody from everything, and
 * is one whose `FullAWSAccess` nobody named.
 */
export function withFullAccess(
  level: readonly PolicyDocument[],
  places: Map<PolicyDocument, Place>,
): readonly PolicyDocument[] {
  if (level.some(hasAllow)) return level;
  const full = parseText(FULL_ACCESS).policies;
  for (const document of full) places.set(document, { path: FULL_ACCESS.uri, parsed: undefined });
  return [...level, ...full];
}
