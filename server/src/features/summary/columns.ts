import type { Locale } from '../../iam/words';
import { phrasesIn } from '../../reasoning/explain/phrases/index';
import { isOnAllResources, isOnOwnResource } from './describeSummary';
import type { DescribedRow, DescribedSummary, DescribedTable } from './describeSummary';
import { foldRows } from './foldRows';
import { summaryPhrases } from './phrases';
import type { Column } from './phrases';

/** A table as it is shown: the columns that tell something, and cells with Markdown's inline marks. */
export interface ShownTable {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Services whose rows are left out. */
  readonly more: number;
}

/** Names of services in one cell. */
const NAMED = 3;

/**
 * The tables of a summary, of the same columns: those that would say nothing, or the same in every
 * row, are left out.
 *
 * @param most so many rows of a table are shown
 */
export function shownTables(
  { tables, trust }: DescribedSummary,
  locale: Locale,
  most = Infinity,
): readonly ShownTable[] {
  const phrases = summaryPhrases(locale);
  const all = tables.flatMap(({ rows }) => rows);
  const onAll = isOnAllResources(all);
  const columns = (trust ? TRUST_COLUMNS : COLUMNS)
    .filter((column) => column !== 'resource' || !(onAll || isOnOwnResource(all)))
    .filter((column) => all.some((row) => cell(column, row, locale) !== ''));
  return tables.map((table) => {
    const rows = foldRows(table.rows, most);
    return {
      heading: headingOf(table, onAll, locale),
      columns: columns.map((column) => phrases.columns[column]),
      rows: rows.slice(0, most).map((row) => columns.map((column) => cell(column, row, locale))),
      more: rows.slice(most).flatMap(({ services }) => services).length,
    };
  });
}

const COLUMNS: readonly Column[] = ['service', 'access', 'who', 'resource', 'when'];
/** Nobody asks of which service it is to assume a role. */
const TRUST_COLUMNS: readonly Column[] = ['who', 'access', 'when'];

/** The heading of a table; it says that all rows are about all resources, where there is no column for it. */
export const headingOf = (table: DescribedTable, onAll: boolean, locale: Locale): string =>
  onAll && table.rows.some(({ row }) => row.resources.length > 0)
    ? `${table.heading}${summaryPhrases(locale).onAll}`
    : table.heading;

function cell(column: Column, row: DescribedRow, locale: Locale): string {
  if (column === 'service') return phrasesIn(locale).text.fold(row.services, NAMED);
  return row[column] ?? '';
}
