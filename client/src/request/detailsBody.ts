import { say } from '../../../server/src/iam/words';
import type { Locale, WordData } from '../../../server/src/iam/words';
import type { RequestAnswerResult } from '../../../server/src/lsp/protocol/tryRequest';
import { html, raw } from '../view/html';
import type { Html } from '../view/html';
import { marked } from '../view/marked';
import { toldBy } from './told';
import { DETAIL_WORDS } from './words';

type Answer = NonNullable<RequestAnswerResult>;
type Say = (key: keyof typeof DETAIL_WORDS, data?: WordData) => string;

const PARTS = ['decides', 'depends', 'nearest', 'other'] as const;

/**
 * An answer with all its reasons: what stands in the page's `main`. The button of a statement carries
 * its place among the answer's statements in `data-at`.
 */
export function detailsBody(answer: Answer): string {
  const words = wordsIn(answer.locale);
  const numbered = answer.statements.map((statement, i) => ({ statement, i }));
  return html`<h1 class="answer ${toldBy(answer).tone}" role="status">${answer.headline}</h1>
    ${requestTable(answer, words)}
    ${PARTS.map((part) => {
      const own = numbered.filter(({ statement }) => statement.part === part);
      return own.length === 0
        ? raw('')
        : html`<h2>${words(part)}</h2>
            <ul class="statements ${part}">
              ${own.map(({ statement, i }) => statementItem(statement, i, words))}
            </ul>`;
    })}
    ${
      answer.remarks.length === 0
        ? raw('')
        : html`<h2>${words('notes')}</h2>
            <ul class="notes">
              ${answer.remarks.map((remark) => html`<li>${marked(remark)}</li>`)}
            </ul>`
    }`.html;
}

/** What stands there when the policy is gone. */
export const goneBody = (locale: Locale): string =>
  html`<p role="status">${wordsIn(locale)('gone')}</p>`.html;

const wordsIn =
  (locale: Locale): Say =>
  (key, data) =>
    say(DETAIL_WORDS[key], locale, data);

function requestTable({ asked }: Answer, words: Say): Html {
  const row = (head: string, values: Html): Html =>
    html`<tr>
      <th scope="row">${head}</th>
      <td>${values}</td>
    </tr>`;
  const named = (name: 'action' | 'resource' | 'caller'): readonly Html[] => {
    const value = asked[name];
    return value === undefined ? [] : [row(words(name), html`<code>${value}</code>`)];
  };
  return html`<table aria-label="${words('request')}">
    ${[
      ...named('action'),
      ...named('resource'),
      ...named('caller'),
      ...asked.context.map(([key, values]) =>
        row(
          key,
          values.length === 0
            ? html`<em>${words('notSent')}</em>`
            : html`${values.map((value) => html`<code>${value}</code> `)}`,
        ),
      ),
    ]}
  </table>`;
}

const statementItem = (
  { name, effect, lines, range }: Answer['statements'][number],
  i: number,
  words: Say,
): Html =>
  html`<li class="${effect ?? ''}">
    <button
      class="name"
      id="statement-${i}"
      data-do="reveal"
      data-at="${i}"
      title="${words('goTo')}"
    >
      ${effect === null ? raw('') : html`<span class="effect">${effect}</span> `}<span class="sid"
        >${name}</span
      >
      <span class="line">${words('line', { line: range.start.line + 1 })}</span>
    </button>
    ${lines.map((line) => html`<p>${marked(line)}</p>`)}
  </li>`;
