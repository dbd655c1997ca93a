import type {
  SummaryRowData,
  SummaryTableData,
} from '../../../server/src/features/summary/summaryData';
import type { Locale } from '../../../server/src/iam/words';
import type { PolicySummaryResult } from '../../../server/src/lsp/protocol/policySummary';
import { html, raw } from '../view/html';
import type { Html } from '../view/html';
import { MARKS, wordsIn } from './cells';
import type { Say } from './cells';
import { heads } from './columns';
import type { Columns } from './columns';
import { rowOf } from './rows';

type Summary = NonNullable<PolicySummaryResult>;

/**
 * A policy's summary as tables: what stands in the page's `main`. The button of a statement carries
 * its place in the policy in `data-at`.
 */
export function summaryBody(summary: Summary): string {
  const { tables, notes, headline, locale, type } = summary;
  const words = wordsIn(locale);
  const rows = tables.flatMap((table) => table.rows);
  const columns: Columns = {
    levels: type !== 'trust',
    resource: type !== 'trust' && !rows.every(isOnAllResources),
  };
  return html`<h1>${words('heading')}</h1>
    <p class="about">${headline}</p>
    ${notes.map((note) => html`<p class="note" role="note">${note}</p>`)}
    ${tables.map((table, i) => tableOf(table, i, columns, summary, words))}
    ${columns.levels && rows.length > 0 ? html`<p class="legend">${legend(words)}</p>` : raw('')}`
    .html;
}

/** The heading says it of all rows at once. */
const isOnAllResources = ({ resources }: SummaryRowData): boolean =>
  resources.length === 0 ||
  (resources.length === 1 &&
    resources.every(({ negated, values }) => !negated && values.includes('*')));

/** What stands there when the policy is gone. */
export const goneBody = (locale: Locale): string =>
  html`<h1>${wordsIn(locale)('heading')}</h1>
    <p role="status">${wordsIn(locale)('gone')}</p>`.html;

const legend = (words: Say): string =>
  words('legend', { full: MARKS.full, limited: MARKS.limited, none: MARKS.none });

function tableOf(
  table: SummaryTableData,
  place: number,
  columns: Columns,
  summary: Summary,
  words: Say,
): Html {
  const { heading, side, rows } = table;
  const id = `heading-${String(place)}`;
  return html`<h2 id="${id}">${heading}</h2>
    <table class="${side} ${columns.levels ? 'levels' : ''}" aria-labelledby="${id}">
      <thead>
        <tr>
          ${heads(columns, summary.locale, words)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row, i) => rowOf(row, `${String(place)}-${String(i)}`, columns, summary, words))}
      </tbody>
    </table>`;
}
