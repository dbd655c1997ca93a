import type { SummaryRowData } from '../../../server/src/features/summary/summaryData';
import type { Locale } from '../../../server/src/iam/words';
import type { SummarizedStatement } from '../../../server/src/service/policySummary';
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

/** Two rows for each: how far it reaches, and below it on what, when, and where that comes from. */
export function rowOf(
  row: SummaryRowData,
  id: string,
  columns: Columns,
  { statements, locale }: Summary,
  words: Say,
): Html {
  const { label, service, principals } = row;
  const width = heads(columns, locale, words).length - 1;
  return html`<tr>
      <th scope="row" rowspan="2" title="${service?.prefix ?? ''}">
        ${columns.levels ? label : (principals ?? '')}
      </th>
      ${columns.levels ? levelCells(row, words) : html`<td>${row.access}</td>`}
    </tr>
    <tr class="below">
      <td colspan="${width}">
        ${terms(row, columns, words)} ${columns.levels ? actionNames(row, locale, words) : raw('')}
        <p class="from">
          ${words('from')}:
          ${row.statements.map((index) => statementButton(index, id, statements, words))}
        </p>
      </td>
    </tr>`;
}

/** When, for whom and on what a row holds, as far as that is not the same for everything. */
function terms(row: SummaryRowData, columns: Columns, words: Say): Html {
  const { when, principals, resource } = row;
  return html`${[
    ...(when === '' ? [] : [term('when', when, conditionsOf(row), words)]),
    ...(columns.levels && principals !== null ? [term('who', principals, [], words)] : []),
    ...(columns.resource && resource !== ''
      ? [term('resource', resource, arnsOf(row), words)]
      : []),
  ]}`;
}

/** A term in a few words; what these leave out can be unfolded. */
function term(
  head: 'when' | 'who' | 'resource',
  text: string,
  rest: readonly string[],
  words: Say,
): Html {
  const said = html`<span class="term">${words(head)}:</span> ${text}`;
  return rest.length === 0
    ? html`<p class="${head}">${said}</p>`
    : html`<details>
        <summary class="${head}">${said}</summary>
        <ul class="names">
          ${rest.map((one) => html`<li>${one}</li>`)}
        </ul>
      </details>`;
}

/** A row of which nothing can be said level by level has one cell for all of them. */
function levelCells({ levels, access, mfa, exceptActions }: SummaryRowData, words: Say): Html {
  if (levels.length === 0 || mfa.length === 0 || exceptActions !== null)
    return html`<td colspan="${LEVELS.length}">${access}</td>`;
  return html`${LEVELS.map((level) =>
    levelCell(
      levels.find((one) => one.level === level),
      words,
    ),
  )}`;
}

/** The ARNs behind the words; none where the words say it all. */
const arnsOf = ({ resources }: SummaryRowData): readonly string[] =>
  resources.flatMap(({ values, negated }) =>
    values
      .filter((one) => one !== '*' || resources.length > 1)
      .map((one) => (negated ? `≠ ${one}` : one)),
  );

/** The conditions of each statement, where the words could not say them. */
const conditionsOf = ({ conditions }: SummaryRowData): readonly string[] =>
  conditions.length > 1 || conditions.some(({ length }) => length > 2)
    ? conditions.map((clauses) => clauses.join('; '))
    : [];

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
