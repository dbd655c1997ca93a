import pico from 'picocolors';
import { fill } from '../../iam/words';
import type { Locale, WordData, Words } from '../../iam/words';
import type { AppliedFix } from '../../service/rewriting/fixAll';
import type { Summary } from '../check/report';
import { many, summaryLine } from '../check/summaryLine';
import { printable } from '../output/printable';

/** What was done to a file: one line for each fix, with the line of the text that it was for. */
export function fileText(
  path: string,
  applied: readonly AppliedFix[],
  locale: Locale,
  coloured: boolean,
): string {
  const colours = pico.createColors(coloured);
  const lines = applied.map(({ title, rule, range }) => {
    const place = fill(LINE[locale], { line: range.start.line + 1 });
    return `  ${place}: ${printable(title)} ${colours.dim(rule)}\n`;
  });
  return `${colours.bold(printable(path))}\n${lines.join('')}\n`;
}

/** How much was done. */
export interface Done {
  readonly files: number;
  readonly fixes: number;
  /** Findings whose fixes change access, and were not allowed. */
  readonly refused: number;
}

/** What was done (or, in a dry run, would be) to how many files, and what is left. */
export function endText(done: Done, dryRun: boolean, summary: Summary, locale: Locale): string {
  if (summary.files === 0) return '';
  const data: WordData = {
    fixes: locale === 'en' ? many(done.fixes, 'fix', 'fixes') : done.fixes,
    files: locale === 'en' ? many(done.files, 'file', 'files') : done.files,
    refused: locale === 'en' ? many(done.refused, 'finding', 'findings') : done.refused,
    left: summaryLine(summary, locale),
  };
  const lines = [
    done.fixes === 0 ? NOTHING : dryRun ? WOULD_DO : DONE,
    ...(done.refused === 0 ? [] : [REFUSED]),
    LEFT,
  ];
  return lines.map((words) => `${fill(words[locale], data)}\n`).join('');
}

const LINE: Words = { en: 'line {line}', ja: '{line} 行目' };
const NOTHING: Words = { en: 'Nothing to fix.', ja: '適用できる修正はありません。' };
const DONE: Words = {
  en: 'Applied {fixes} in {files}.',
  ja: '{files} 個のファイルに {fixes} 件の修正を適用しました。',
};
const WOULD_DO: Words = {
  en: 'Would apply {fixes} in {files}; nothing was written.',
  ja: '{files} 個のファイルに {fixes} 件の修正を適用できます（書き込みはしていません）。',
};
const REFUSED: Words = {
  en: '{refused} left alone, since the fixes change access: see --allow.',
  ja: '修正するとアクセスが変わる {refused} 件はそのままにしました（--allow を参照）。',
};
const LEFT: Words = { en: 'Left: {left}', ja: '残り: {left}' };
