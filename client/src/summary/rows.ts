import type { SummaryRowData } from '../../../server/src/features/summary/summaryData';
import type { Locale } from '../../../server/src/iam/words';
import type { SummarizedStatement } from '../../../server/src/policySummary';
import { html, raw } from '../view/html';
import type { Html } from '../view/html';
import { actionNames, levelCell } from './cells';
import type { Say } from './cells';
import { LEVELS, heads } from './columns';
import type { Columns } from './columns';

/** What rows need to know of the summary. */
interface Summary {
  readonly statements: readonly SummarizedStatement[];
  readonly locale: Locale;
}

/** Two rows for each: what it comes to, and below it where that comes from. */
export function rowOf(
  row: SummaryRowData,
  id: string,
  columns: Columns,
  { statements, locale }: Summary,
  words: Say,
): Html {
  const { label, service, principals, resource, when } = row;
  const width = heads(columns, locale, words).length - 1;
  return html`<tr>
      <th scope="row" rowspan="2" title="${service?.prefix ?? ''}">
        ${columns.levels ? label : (principals ?? '')}
      </th>
      ${columns.levels ? levelCells(row, words) : html`<td>${row.access}</td>`}
      ${columns.levels && columns.who ? html`<td>${principals ?? ''}</td>` : raw('')}
      ${columns.resource ? html`<td title="${resourceTitle(row)}">${resource}</td>` : raw('')}
      ${columns.when ? html`<td title="${whenTitle(row)}">${when}</td>` : raw('')}
    </tr>
    <tr class="below">
      <td colspan="${width}">
        ${columns.levels ? actionNames(row, locale, words) : raw('')}
        <p class="from">
          ${words('from')}
          ${row.statements.map((index) => statementButton(index, id, statements, words))}
        </p>
      </td>
    </tr>`;
}

/** A row of which nothing can be said level by level has one cell for all of them. */
function levelCells({ levels, access, mfa, exceptActions }: SummaryRowData, words: Say): Html {
  if (levels.length === 0 || mfa.length === 0 || exceptActions !== null)
    return html`<td class="whole" colspan="${LEVELS.length}">${access}</td>`;
  return html`${LEVELS.map((level) =>
    levelCell(
      levels.find((one) => one.level === level),
      words,
    ),
  )}`;
}

/** The ARNs behind the words. */
const resourceTitle = ({ resources }: SummaryRowData): string =>
  resources
    .flatMap(({ values, negated }) => values.map((one) => (negated ? `≠ ${one}` : one)))
    .join('\n');

const whenTitle = ({ conditions }: SummaryRowData): string =>
  conditions.map((clauses) => clauses.join('; ')).join('\n');

function statementButton(
  index: number,
  row: string,
  statements: readonly SummarizedStatement[],
  words: Say,
): Html {
  const name = statements[index]?.name ?? String(index + 1);
  const title = words('reveal', { name });
  return html`<button
    class="statement"
    id="statement-${row}-${index}"
    data-do="reveal"
    data-at="${index}"
    title="${title}"
    aria-label="${title}"
  >
    ${name}
  </button> `;
}
