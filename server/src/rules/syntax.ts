import type { Words } from '../iam/words';
import type { SyntaxProblem } from '../policy/document';
import { rule } from './grammar/json-syntax';
import { rule as unreadRule } from './grammar/unread-policy';
import type { RunOptions, Finding } from './runner';

const PROBLEMS: ReadonlyMap<string, Words> = new Map([
  ['InvalidSymbol', { en: 'an unknown word', ja: '不明な語があります' }],
  ['InvalidNumberFormat', { en: 'a malformed number', ja: '数値の形式が正しくありません' }],
  [
    'PropertyNameExpected',
    { en: 'a key in double quotes is missing', ja: '二重引用符で囲んだキーがありません' },
  ],
  ['ValueExpected', { en: 'a value is missing', ja: '値がありません' }],
  ['ColonExpected', { en: 'a colon is missing', ja: 'コロンがありません' }],
  ['CommaExpected', { en: 'a comma is missing', ja: 'カンマがありません' }],
  ['CloseBraceExpected', { en: 'a closing brace is missing', ja: '閉じ波括弧がありません' }],
  ['CloseBracketExpected', { en: 'a closing bracket is missing', ja: '閉じ角括弧がありません' }],
  [
    'EndOfFileExpected',
    { en: 'something follows the end of the value', ja: '値の後に余分なテキストがあります' },
  ],
  ['UnexpectedEndOfComment', { en: 'a comment is not closed', ja: 'コメントが閉じられていません' }],
  ['UnexpectedEndOfString', { en: 'a string is not closed', ja: '文字列が閉じられていません' }],
  [
    'InvalidEscapeCharacter',
    { en: 'an unknown escape in a string', ja: '文字列に不明なエスケープがあります' },
  ],
  ['InvalidCharacter', { en: 'a control character in a string', ja: '文字列に制御文字があります' }],
  // YAML, by the codes of its parser.
  ['BAD_ALIAS', { en: 'an alias without an anchor', ja: 'アンカーのないエイリアスがあります' }],
  [
    'BAD_DQ_ESCAPE',
    { en: 'an unknown escape in a string', ja: '文字列に不明なエスケープがあります' },
  ],
  ['BAD_INDENT', { en: 'the indentation is wrong', ja: 'インデントが正しくありません' }],
  [
    'BAD_SCALAR_START',
    {
      en: 'a value begins with a character that needs quotes',
      ja: '引用符の必要な文字で値が始まっています',
    },
  ],
  ['BLOCK_AS_IMPLICIT_KEY', { en: 'the indentation is wrong', ja: 'インデントが正しくありません' }],
  ['BLOCK_IN_FLOW', { en: 'lines within brackets', ja: '括弧の中に行形式の記述があります' }],
  [
    'MISSING_CHAR',
    {
      en: 'a colon, a quote or a bracket is missing',
      ja: 'コロン、引用符、または括弧がありません',
    },
  ],
  [
    'MULTILINE_IMPLICIT_KEY',
    {
      en: 'a colon is missing, or a key goes over lines',
      ja: 'コロンがないか、キーが複数行にわたっています',
    },
  ],
  ['TAB_AS_INDENT', { en: 'a tab in the indentation', ja: 'インデントにタブが使われています' }],
  [
    'UNEXPECTED_TOKEN',
    { en: 'something that does not belong here', ja: 'ここに書けないものがあります' },
  ],
  ['TooDeep', { en: 'it is nested too deeply to be read', ja: '入れ子が深すぎて読み込めません' }],
  ['TooLarge', { en: 'it is too large to be read', ja: '大きすぎて読み込めません' }],
]);

/** The problems of a text as findings; none where the editor's own support reports them. */
export function syntaxFindings(
  problems: readonly SyntaxProblem[],
  options: RunOptions & { readonly locale: keyof Words },
): readonly Finding[] {
  const chosen = options.severities.get(rule.id) ?? rule.severity;
  if (chosen === 'off') return [];
  const told = problems.filter(
    ({ embedded, elided, unread }) =>
      elided !== true && unread !== true && (options.syntax || embedded === true),
  );
  return told.map(({ range, code, language }) => ({
    rule,
    message: language === undefined ? 'expected' : 'malformed',
    data: { problem: PROBLEMS.get(code)?.[options.locale] ?? code, language: language ?? 'JSON' },
    range,
    severity: chosen,
    accessAnalyzer: language === undefined ? 'JSON_SYNTAX_ERROR' : null,
    fixes: [],
  }));
}

/** The first place of a text that looks like a policy and was not read: one note is enough. */
export function unreadFindings(
  problems: readonly SyntaxProblem[],
  { severities }: Pick<RunOptions, 'severities'>,
): readonly Finding[] {
  const severity = severities.get(unreadRule.id) ?? unreadRule.severity;
  const first = problems.find(({ unread, elided }) => unread === true && elided !== true);
  if (severity === 'off' || first === undefined) return [];
  const { code, range, language = 'JSON' } = first;
  return [
    {
      rule: unreadRule,
      message: UNREAD.get(code) ?? 'broken',
      data: { language },
      range,
      severity,
      accessAnalyzer: null,
      fixes: [],
    },
  ];
}

/** The message for each reason. */
const UNREAD: ReadonlyMap<string, keyof typeof unreadRule.messages> = new Map([
  ['Template', 'template'],
  ['TooDeep', 'tooDeep'],
  ['TooLarge', 'tooLarge'],
]);
