import type { Locale } from '../../iam/words';
import { joinWords } from '../../iam/words';
import { SEVERITIES } from '../../rules/rule';
import type { Severity } from '../../rules/rule';
import type { Summary } from './report';

/** The last line: how many findings of each severity, in how many files and policies. */
export function summaryLine(summary: Summary, locale: Locale): string {
  return locale === 'ja' ? inJapanese(summary) : inEnglish(summary);
}

function inEnglish({ counts, files, policies }: Summary): string {
  const where = `${many(policies, 'policy', 'policies')} in ${many(files, 'file', 'files')}`;
  const found = present(counts).map((one) => many(counts[one], ...ENGLISH[one]));
  return `${where}: ${found.length === 0 ? 'nothing to report' : joinWords(found, 'en')}.`;
}

function inJapanese({ counts, files, policies }: Summary): string {
  const where = `${String(files)} 個のファイル、${String(policies)} 個のポリシー`;
  const found = present(counts).map((one) => `${JAPANESE[one]} ${String(counts[one])} 件`);
  return `${where}: ${found.length === 0 ? '報告する点はありません' : found.join('、')}。`;
}

const present = (counts: Summary['counts']): readonly Severity[] =>
  SEVERITIES.filter((severity) => counts[severity] > 0).reverse();

/** A number with its noun. */
export const many = (count: number, one: string, more: string): string =>
  `${String(count)} ${count === 1 ? one : more}`;

const ENGLISH: Readonly<Record<Severity, readonly [one: string, more: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['info', 'info'],
  hint: ['hint', 'hints'],
};

const JAPANESE: Readonly<Record<Severity, string>> = {
  error: 'エラー',
  warning: '警告',
  info: '情報',
  hint: 'ヒント',
};
