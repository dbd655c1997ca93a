import type { Words } from '../../iam/words';
import { fill, joinWords } from '../../iam/words';
import { parseText } from '../../service/parsedText';
import type { ParsedText } from '../../service/parsedText';
import { readManagedPolicies } from '../../node/managedPolicies';
import type { PolicyDocument } from '../../policy/document';
import { failureOf, sayFailure } from '../failure';
import type { Session } from '../session';

const UNKNOWN: Words = {
  en: 'no AWS managed policy that this program knows; it knows {names}',
  ja: 'このプログラムが知っている AWS 管理ポリシーではありません。使えるのは {names} です',
};

/** AWS managed policies that this program carries. */
export interface ManagedTexts {
  /** Those that the user has named. */
  readonly named: readonly ParsedText[];
  /** The text of any; undefined where this program has it not. */
  readonly textOf: (name: string) => string | undefined;
}

/**
 * AWS managed policies, for a journey.
 *
 * @param names those that the user has named
 * @returns undefined where one of them is not known; that has been said then
 */
export function managedTexts(names: readonly string[], session: Session): ManagedTexts | undefined {
  let read: ReadonlyMap<string, string> | undefined;
  const known = (): ReadonlyMap<string, string> => (read ??= readAll(session));
  const named: ParsedText[] = [];
  for (const name of names) {
    const text = known().get(name);
    if (text === undefined) {
      if (known().size > 0) sayUnknown(name, known(), session);
      return undefined;
    }
    named.push(parseText({ uri: name, languageId: 'json', text, type: 'identity' }));
  }
  return { named, textOf: (name) => known().get(name) };
}

/** All of them; none where the file cannot be read, which has been said then. */
function readAll({ host, locale }: Session): ReadonlyMap<string, string> {
  try {
    return readManagedPolicies();
  } catch (error) {
    sayFailure(host, failureOf('data/managedPolicies.json', error), locale);
    return new Map();
  }
}

function sayUnknown(
  name: string,
  known: ReadonlyMap<string, string>,
  { host, locale }: Session,
): void {
  const words = (to: keyof Words): string =>
    fill(UNKNOWN[to], { names: joinWords([...known.keys()], to) });
  sayFailure(host, { path: name, reason: { en: words('en'), ja: words('ja') } }, locale);
}

/**
 * Adds AWS managed policies that are named to those of files.
 *
 * @returns false where a name is not known; that has been said then
 */
export function addManagedPolicies(
  names: readonly string[],
  policies: Map<PolicyDocument, string>,
  session: Session,
): boolean {
  const texts = names.length === 0 ? { named: [] } : managedTexts(names, session);
  for (const { policies: documents, source } of texts?.named ?? []) {
    for (const document of documents) policies.set(document, source.uri);
  }
  return texts !== undefined;
}
