import { ACCESS_LEVEL_WORDS } from '../../../server/src/features/accessLevelWords';
import type {
  SummaryRowData,
  SummaryTableData,
} from '../../../server/src/features/summary/summaryData';
import type { AccessLevel } from '../../../server/src/catalog/model';
import type { Locale } from '../../../server/src/iam/words';
import type { PolicySummaryResult } from '../../../server/src/lsp/protocol';
import type { SummarizedStatement } from '../../../server/src/policySummary';
import { html, raw } from '../view/html';
import type { Html } from '../view/html';
import { MARKS, levelCell, wordsIn } from './cells';
import type { Say } from './cells';

type Summary = NonNullable<PolicySummaryResult>;

/** The columns that stand in some tables only. */
interface Columns {
  /** Access level by access level; trust policies have names of actions instead. */
  readonly levels: boolean;
  readonly who: boolean;
  readonly resource: boolean;
  readonly when: boolean;
}

const LEVELS = Object.keys(ACCESS_LEVEL_WORDS) as readonly AccessLevel[];

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
    who: rows.some(({ principals }) => principals !== null),
    resource: type !== 'trust' && rows.some(({ resource }) => resource !== ''),
    when: rows.some(({ when }) => when !== ''),
  };
  return html`<h1>${words('heading')}</h1>
    <p class="about">${headline}</p>
    ${notes.map((note) => html`<p class="note" role="note">${note}</p>`)}
    ${tables.map((table, i) => tableOf(table, i, columns, summary, words))}
    ${columns.levels && rows.length > 0 ? html`<p class="legend">${legend(words)}</p>` : raw('')}`
    .html;
}

/** What stands there when the policy is gone. */
export const goneBody = (locale: Locale): string =>
  html`<h1>${wordsIn(locale)('heading')}</h1>
    <p role="status">${wordsIn(locale)('gone')}</p>`.html;

const legend = (words: Say): string =>
  words('legend', { full: MARKS.full, limited: MARKS.limited, none: MARKS.none });

function tableOf(
  { heading, side, rows }: SummaryTableData,
  place: number,
  columns: Columns,
  { statements, locale }: Summary,
  words: Say,
): Html {
  const head = (text: string): Html => html`<th scope="col">${text}</th>`;
  const first = columns.levels ? words('service') : words('who');
  return html`<h2 id="heading-${place}">${heading}</h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="heading-${place}">
      <table class="${side}" aria-labelledby="heading-${place}">
        <thead>
          <tr>
            ${head(first)}
            ${
              columns.levels
                ? LEVELS.map((level) => head(ACCESS_LEVEL_WORDS[level][locale]))
                : head(words('access'))
            }
            ${columns.levels && columns.who ? head(words('who')) : raw('')}
            ${columns.resource ? head(words('resource')) : raw('')}
            ${columns.when ? head(words('when')) : raw('')}${head(words('statements'))}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row, i) => rowOf(row, `${String(place)}-${String(i)}`, columns, statements, words))}
        </tbody>
      </table>
    </div>`;
}

function rowOf(
  row: SummaryRowData,
  id: string,
  columns: Columns,
  statements: readonly SummarizedStatement[],
  words: Say,
): Html {
  const { label, service, principals, resource, when } = row;
  const prefix = service?.prefix ?? '';
  return html`<tr>
    <th scope="row" title="${prefix}">${columns.levels ? label : (principals ?? '')}</th>
    ${columns.levels ? levelCells(row, words) : html`<td>${row.access}</td>`}
    ${columns.levels && columns.who ? html`<td>${principals ?? ''}</td>` : raw('')}
    ${columns.resource ? html`<td title="${resourceTitle(row)}">${resource}</td>` : raw('')}
    ${columns.when ? html`<td title="${whenTitle(row)}">${when}</td>` : raw('')}
    <td class="from">
      ${row.statements.map((index) => statementButton(index, id, statements, words))}
    </td>
  </tr>`;
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
  </button>`;
}
