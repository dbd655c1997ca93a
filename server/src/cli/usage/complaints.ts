import type { Locale } from '../../iam/words';

/** What Commander says of wrong usage, with what it is in Japanese; groups are names of the command line. */
const COMPLAINTS: readonly (readonly [RegExp, string])[] = [
  [/^error: missing required argument '(.+)'/, 'エラー: 引数 $1 が必要です。'],
  [/^error: option '(.+)' argument missing/, 'エラー: オプション $1 に値が必要です。'],
  [/^error: required option '(.+)' not specified/, 'エラー: オプション $1 を指定してください。'],
  [/^error: unknown option '(.+?)'/, 'エラー: $1 というオプションはありません。'],
  [/^error: unknown command '(.+?)'/, 'エラー: $1 というコマンドはありません。'],
  [
    /^error: too many arguments(?: for '(.+?)')?\. Expected (\d+) arguments? but got (\d+)\./,
    'エラー: 引数が多すぎます（$2 個のところ $3 個あります）。',
  ],
  [
    /^error: option '(.+?)' argument '(.*?)' is invalid\. ?/,
    'エラー: オプション $1 の値「$2」は正しくありません。',
  ],
  [
    /^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\. ?/,
    'エラー: 引数 $2 の値「$1」は正しくありません。',
  ],
  [/\(Did you mean (one of )?(.+)\?\)/, '（$2 ではありませんか?）'],
  [/Allowed choices are (.+)\./, '指定できる値: $1'],
];

/** A complaint about wrong usage in the user's language; what is not known here stays as it is. */
export const complaintIn = (locale: Locale, complaint: string): string =>
  locale === 'en'
    ? complaint
    : COMPLAINTS.reduce((text, [pattern, words]) => text.replace(pattern, words), complaint);
