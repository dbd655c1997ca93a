import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import { inlineCode } from '../../reasoning/explain/inlineCode';
import type { RequestDraft } from '../../reasoning/trial/draft';
import { DETAIL_WORDS } from './answerWords';
import type { AnsweringStatement, DescribedAnswer } from './describeAnswer';

/** Where a statement stands, for readers. */
export interface StatementPlace {
  /** Counted from 1. */
  readonly line: number;
  /** What a link leads to. */
  readonly link: string;
}

/**
 * An answer with all its reasons, as a page of Markdown.
 *
 * @param draft what is repeated of the request
 */
export function answerPage(
  answer: DescribedAnswer,
  draft: RequestDraft,
  locale: Locale,
  placeOf: (statement: AnsweringStatement) => StatementPlace,
): string {
  const word = (name: keyof typeof DETAIL_WORDS): string => say(DETAIL_WORDS[name], locale);
  const of = (part: AnsweringStatement['part']): readonly AnsweringStatement[] =>
    answer.statements.filter((one) => one.part === part);
  const title = (one: AnsweringStatement): string => {
    const { line, link } = placeOf(one);
    const { effect } = one.statement;
    const name = `[${inlineCode(one.name)}](<${link}>)`;
    return effect === undefined
      ? say(DETAIL_WORDS.plainStatement, locale, { name, line })
      : say(DETAIL_WORDS.statement, locale, { name, line, effect });
  };
  const section = (
    heading: keyof typeof DETAIL_WORDS,
    statements: readonly AnsweringStatement[],
  ): readonly string[] =>
    statements.length === 0
      ? []
      : [
          `## ${word(heading)}`,
          statements.map((one) => `- ${title(one)}  \n  ${one.lines.join('  \n  ')}`).join('\n'),
        ];
  return [
    `# ${escapeMarkdown(answer.headline)}`,
    requestTable(draft, locale),
    ...section('decides', of('decides')),
    ...section('depends', of('depends')),
    ...section('nearest', of('nearest')),
    ...section('others', of('other')),
    ...(answer.remarks.length === 0
      ? []
      : [`## ${word('notes')}`, answer.remarks.map((remark) => `- ${remark}`).join('\n')]),
    '',
  ].join('\n\n');
}

function requestTable({ action, resource, caller, context }: RequestDraft, locale: Locale): string {
  const word = (name: keyof typeof DETAIL_WORDS): string => say(DETAIL_WORDS[name], locale);
  const named = (
    name: 'action' | 'caller' | 'resource',
    text?: string,
  ): readonly (readonly string[])[] => (text === undefined ? [] : [[word(name), inlineCode(text)]]);
  const rows = [
    ...named('action', action),
    ...named('caller', caller),
    ...named('resource', resource),
    ...context.map(([key, values]) => [
      inlineCode(key),
      values.length === 0 ? word('notSent') : values.map(inlineCode).join(', '),
    ]),
  ];
  return [
    `| ${word('request')} | |`,
    '| --- | --- |',
    ...rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
  ].join('\n');
}

/** What the user wrote is no markup. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]()<>#|]/g, '\\$&');
