import { measure } from 'mitata';
import { diagnose, parseText } from '../server/src/service/languageService';

/** Median time of some work, in milliseconds. */
export const median = async (work: () => unknown): Promise<number> =>
  (await measure(work, { min_samples: 12, min_cpu_time: 400e6 })).p50 / 1e6;

/** How long some work takes once, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Reads a text and finds everything that is wrong with it. */
export const diagnoseText = (text: string): unknown =>
  diagnose(parseText({ uri: 'bench.json', languageId: undefined, text, type: undefined }), {
    locale: 'en',
    severities: new Map(),
    syntax: true,
  });

/** Prints a table: the first column to the left, the others to the right. */
export function printTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('   ');
  console.log(`\n${title}\n${[columns, ...rows].map(line).join('\n')}`);
}

export const ms = (time: number): string => `${time.toFixed(time < 10 ? 3 : 1)} ms`;
