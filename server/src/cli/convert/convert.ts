import { convertPolicy, PRINTED_LANGUAGES } from '../../service/conversion/convert';
import type { ConvertedPolicy, PrintedLanguage } from '../../service/conversion/convert';
import { obstacleWords } from '../../service/conversion/conversionObstacle';
import { fill } from '../../iam/words';
import type { WordData, Words } from '../../iam/words';
import type { ParsedText } from '../../service/languageService';
import type { PolicyDocument } from '../../policy/document';
import { isOwnPolicy } from '../../policy/perhaps';
import { policyName } from '../../service/policyName';
import { EXIT } from '../exitStatus';
import type { ExitStatus } from '../exitStatus';
import { sayFailure } from '../failure';
import type { Failure } from '../failure';
import { forEachText } from '../forEachText';
import type { Host } from '../host';
import { openSession } from '../session';
import type { CommonOptions } from '../session';

/** JSON with comments is JSON that keeps them. */
export const TARGETS = [...PRINTED_LANGUAGES, 'jsonc'] as const;
type Target = (typeof TARGETS)[number];

export interface ConvertOptions extends CommonOptions {
  readonly to: Target;
  /** Which policy of each file, from 1; all of them where left out. */
  readonly policy?: number;
}

const SEPARATORS: Readonly<Record<Target, string>> = {
  json: '',
  jsonc: '',
  terraform: '\n',
  cloudformation: '---\n',
};

/** `iam-sidekick convert`: writes policies in another language, on standard output. */
export async function convert(
  paths: readonly string[],
  options: ConvertOptions,
  host: Host,
): Promise<ExitStatus> {
  const to: PrintedLanguage = options.to === 'jsonc' ? 'json' : options.to;
  const written = { withComments: options.to !== 'json' };
  const session = openSession(host, options);
  if (session === undefined) return EXIT.failed;
  let printed = 0;
  const said = new Set<string>();
  const failures = await forEachText(session, paths, ({ input: { path }, parsed }) => {
    const documents = chosen(parsed, options.policy);
    if (parsed.policies.length === 0) return { found: false, output: '' };
    const failed = failing(path, parsed, documents, options);
    if (failed !== undefined) return { found: true, output: '', failure: failed };
    let output = '';
    for (const document of documents) {
      const name = policyName(parsed, document);
      const result = convertPolicy(parsed, document, to, name, written);
      if ('obstacle' in result) {
        const { words, data } = obstacleWords(result.obstacle);
        return { found: true, output, failure: { path, reason: filled(words, data) } };
      }
      output += (printed > 0 ? SEPARATORS[options.to] : '') + result.text;
      printed += 1;
      for (const note of notesOn(result, to)) {
        const reason = filled(...note);
        if (!said.has(`${path}: ${reason.en}`)) sayFailure(host, { path, reason }, session.locale);
        said.add(`${path}: ${reason.en}`);
      }
    }
    return { found: true, output };
  });
  return failures.length > 0 ? EXIT.failed : EXIT.ok;
}

function chosen({ policies }: ParsedText, number: number | undefined): readonly PolicyDocument[] {
  const own = policies.filter(isOwnPolicy);
  return number === undefined ? own : own.slice(number - 1, number);
}

/** Why nothing of a file can be converted, before it is tried. */
function failing(
  path: string,
  { policies, problems }: ParsedText,
  documents: readonly PolicyDocument[],
  { to }: ConvertOptions,
): Failure | undefined {
  const count = policies.filter(isOwnPolicy).length;
  if (problems.length > 0) return { path, reason: BROKEN };
  if (documents.length === 0) return { path, reason: filled(NO_SUCH_POLICY, { count }) };
  // Several policies in a row are no JSON.
  return (to === 'json' || to === 'jsonc') && documents.length > 1
    ? { path, reason: filled(SEVERAL, { count }) }
    : undefined;
}

/**
 * What somebody has to see to is told beside the output, which stays what it is: names to declare,
 * and comments that JSON has no place for.
 */
function notesOn(
  { names, commentsLeftOut: count }: ConvertedPolicy,
  to: PrintedLanguage,
): readonly (readonly [Words, WordData])[] {
  const declared = names.flatMap(({ name, from, is }) => {
    const words = is === 'list' ? LISTS[to] : DECLARE;
    // What kept its name is declared already; in JSON there is nothing that it could be the name of.
    const isDeclared = name === from && (to !== 'json' || is !== 'list');
    return isDeclared ? [] : [[words, { name, from }] as const];
  });
  return count === 0 ? declared : [...declared, [count === 1 ? COMMENT : COMMENTS, { count }]];
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
const DECLARE: Words = {
  en: '{name} stands for {from}: declare it',
  ja: '{name} は {from} を表します。宣言してください',
};
const LISTS: Readonly<Record<PrintedLanguage, Words>> = {
  json: {
    en: '{{ {name} }} stands for a list: the values of the list belong there',
    ja: '{{ {name} }} はリストを表します。その位置にリストの値を書いてください',
  },
  terraform: {
    en: '{name} stands for {from}, a list of strings: declare it',
    ja: '{name} は文字列のリスト {from} を表します。宣言してください',
  },
  cloudformation: {
    en: '{name} stands for {from}, a list: declare it as CommaDelimitedList',
    ja: '{name} はリスト {from} を表します。CommaDelimitedList として宣言してください',
  },
};
const COMMENT: Words = {
  en: 'a comment is left out, since JSON has none: "--to jsonc" keeps it',
  ja: 'JSON にはコメントがないため、コメントを 1 つ省きました。「--to jsonc」を指定すると残ります',
};
const COMMENTS: Words = {
  en: '{count} comments are left out, since JSON has none: "--to jsonc" keeps them',
  ja: 'JSON にはコメントがないため、コメントを {count} 個省きました。「--to jsonc」を指定すると残ります',
};
