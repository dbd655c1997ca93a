import type { DescribedSummary } from '../../features/summary/describeSummary';
import { shownTables } from '../../features/summary/columns';
import { plainText } from '../../reasoning/explain/inlineCode';
import { printable } from '../output/printable';
import { textTable } from '../output/table';
import type { Session } from '../session';

/** Where a line is broken when nobody says how wide the terminal is. */
const WIDTH = 100;
const INDENT = '  ';

/** A policy's summary for a terminal: its tables, with a heading each, and what is to be said beside them. */
export function summaryLines(
  summary: DescribedSummary,
  { host, locale }: Session,
  bold: (text: string) => string,
): readonly string[] {
  const plain = (markdown: string): string => printable(plainText(markdown));
  const limit = (host.columns ?? WIDTH) - 2 * INDENT.length;
  const tables = shownTables(summary, locale).flatMap(({ heading, columns, rows }) => {
    const [head = [], ...body] = textTable([columns, ...rows.map((row) => row.map(plain))], limit);
    return [
      '',
      `${INDENT}${bold(heading)}`,
      ...[...head.map((line) => bold(line)), ...body.flat()].map(
        (line) => `${INDENT}${INDENT}${line}`,
      ),
    ];
  });
  return [...tables, ...summary.notes.map((note) => `${INDENT}- ${plain(note)}`)];
}
