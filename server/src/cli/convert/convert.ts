import { convertPolicy } from '../../service/convert';
import type { FilledInName, PrintedLanguage } from '../../service/convert';
import { fill } from '../../iam/words';
import type { WordData, Words } from '../../iam/words';
import type { ParsedText } from '../../service/languageService';
import type { PolicyDocument } from '../../policy/document';
import { policyName } from '../../service/policyName';
import { EXIT } from '../exitStatus';
import type { ExitStatus } from '../exitStatus';
import { sayFailure } from '../failure';
import type { Failure } from '../failure';
import { forEachText } from '../forEachText';
import type { Host } from '../host';
import { openSession } from '../session';
import type { CommonOptions, Session } from '../session';

export interface ConvertOptions extends CommonOptions {
  readonly to: PrintedLanguage;
  /** Which policy of each file, from 1; all of them where left out. */
  readonly policy?: number;
}

const SEPARATORS: Readonly<Record<PrintedLanguage, string>> = {
  json: '',
  terraform: '\n',
  cloudformation: '---\n',
};

/** `iam-sidekick convert`: writes policies in another language, on standard output. */
export async function convert(
  paths: readonly string[],
  options: ConvertOptions,
  host: Host,
): Promise<ExitStatus> {
  const session = openSession(host, options);
  if (session === undefined) return EXIT.failed;
  let printed = 0;
  const failures = await forEachText(session, paths, ({ input: { path }, parsed }) => {
    const documents = chosen(parsed, options.policy);
    if (parsed.policies.length === 0) return { found: false, output: '' };
    const failed = failing(path, parsed, documents, options);
    if (failed !== undefined) return { found: true, output: '', failure: failed };
    let output = '';
    for (const document of documents) {
      const name = policyName(path, parsed.policies.indexOf(document), parsed.policies.length);
      const result = convertPolicy(parsed, document, options.to, name);
      if (!('text' in result)) {
        return { found: true, output, failure: { path, reason: reasonOf(result) } };
      }
      output += (printed > 0 ? SEPARATORS[options.to] : '') + result.text;
      printed += 1;
      sayNames(session, path, result.names);
    }
    return { found: true, output };
  });
  return failures.length > 0 ? EXIT.failed : EXIT.ok;
}

const chosen = ({ policies }: ParsedText, number: number | undefined): readonly PolicyDocument[] =>
  number === undefined ? policies : policies.slice(number - 1, number);

/** Why nothing of a file can be converted, before it is tried. */
function failing(
  path: string,
  { policies, problems }: ParsedText,
  documents: readonly PolicyDocument[],
  { to }: ConvertOptions,
): Failure | undefined {
  const count = policies.length;
  if (problems.length > 0) return { path, reason: BROKEN };
  if (documents.length === 0) return { path, reason: filled(NO_SUCH_POLICY, { count }) };
  // Several policies in a row are no JSON.
  return to === 'json' && documents.length > 1
    ? { path, reason: filled(SEVERAL, { count }) }
    : undefined;
}

function reasonOf(
  result: Exclude<ReturnType<typeof convertPolicy>, { readonly text: string }>,
): Words {
  if ('unwritable' in result) return UNWRITABLE;
  const line = (result.computed[0]?.start.line ?? 0) + 1;
  return filled(COMPUTED, { line });
}

/** Names that somebody has to declare are told beside the output, which stays what it is. */
function sayNames({ host, locale }: Session, path: string, names: readonly FilledInName[]): void {
  for (const { name, from } of names) {
    if (name !== from) sayFailure(host, { path, reason: filled(DECLARE, { name, from }) }, locale);
  }
}

const filled = (words: Words, data: WordData): Words => ({
  en: fill(words.en, data),
  ja: fill(words.ja, data, 'ja'),
});

const BROKEN: Words = {
  en: 'it cannot be read as a whole: see what "iam-sidekick check" says',
  ja: '全体を読み取れません。「iam-sidekick check」の結果を確認してください',
};
const NO_SUCH_POLICY: Words = {
  en: 'it holds {count} policies, and not the one that --policy names',
  ja: 'ポリシーは {count} 個です。--policy で指定されたポリシーはありません',
};
const SEVERAL: Words = {
  en: 'it holds {count} policies: choose one with --policy',
  ja: 'ポリシーが {count} 個あります。--policy で 1 つ選んでください',
};
const UNWRITABLE: Words = {
  en: 'a policy has an element that this language has no form for',
  ja: '変換先の言語では表せない要素がポリシーに含まれています',
};
const COMPUTED: Words = {
  en: 'line {line}: a value is computed, and cannot be written in another language',
  ja: '{line} 行目: 計算される値があるため、ほかの言語では表せません',
};
const DECLARE: Words = {
  en: '{name} stands for {from}: declare it',
  ja: '{name} は {from} を表します。宣言してください',
};
