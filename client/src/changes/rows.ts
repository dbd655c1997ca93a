import type { WordData } from '../../../server/src/iam/words';
import type { PolicyChange } from '../../../server/src/service/changes';
import { html, raw } from '../view/html';
import type { Html } from '../view/html';
import { marked } from '../view/marked';
import type { CHANGES_WORDS } from './words';

/** Says something in the view's language. */
export type Say = (key: keyof typeof CHANGES_WORDS, data?: WordData) => string;

/** Gives a place of the texts a number, which a button carries. */
export type NumberOf = (place: PolicyChange['statements'][number]['place']) => number;

/** So many actions are named at once; the others show when asked for. */
const NAMED = 8;

/** One difference in access: what, when, an example, and the statements that decide. */
export function changeItem(one: PolicyChange, words: Say, numberOf: NumberOf): Html {
  const { change, actions, resources, principals, move } = one;
  const isWho = principals.length > 0 && resources.every((name) => name === '*');
  return html`<li class="change ${change}">
    <div>
      <span class="action">${codes(actions.slice(0, NAMED))}</span>${moreActions(actions, words)}
      ${isWho ? raw('') : html`<span class="small">${words('on')}</span> ${codes(resources)}`}
      ${
        principals.length === 0
          ? raw('')
          : html`<span class="small">${words('for')}</span> ${codes(principals)}`
      }
    </div>
    ${move === null ? raw('') : html`<div class="small">${move}</div>`}
    <table>
      ${termRows(one, words)} ${one.examples.map((example) => exampleRow(example, words))}
      ${
        one.statements.length === 0
          ? raw('')
          : row(words('statements'), statementList(one.statements, words, numberOf))
      }
    </table>
  </li>`;
}

/** Buttons that go to statements. */
export const statementList = (
  statements: PolicyChange['statements'],
  words: Say,
  numberOf: NumberOf,
): Html =>
  html`<ul class="statements">
    ${statements.map(({ side, effect, name, place }) => {
      const number = numberOf(place);
      const title = words('reveal', { name });
      const where =
        side === 'old' ? html` <span class="small">(${words('inHead')})</span>` : raw('');
      return html`<li>
        <button
          class="statement"
          id="statement-${number}"
          data-do="reveal"
          data-at="${number}"
          title="${title}"
        >
          ${effect ?? ''} ${name}</button
        >${where}
      </li>`;
    })}
  </ul>`;

const codes = (names: readonly string[]): Html =>
  html`${names.map((name, i) => html`${raw(i === 0 ? '' : ', ')}<code>${name}</code>`)}`;

function moreActions(actions: readonly string[], words: Say): Html {
  const rest = actions.slice(NAMED);
  if (rest.length === 0) return raw('');
  return html`<details>
    <summary>${words('moreActions', { count: rest.length })}</summary>
    ${codes(rest)}
  </details>`;
}

const row = (head: string, cell: Html): Html =>
  html`<tr>
    <th scope="row">${head}</th>
    <td>${cell}</td>
  </tr>`;

function termRows({ change, before, after }: PolicyChange, words: Say): readonly Html[] {
  const lines = (terms: readonly string[]): Html =>
    terms.length === 0
      ? html`${words('always')}`
      : html`${terms.map((term) => html`<div>${marked(term)}</div>`)}`;
  if (change === 'added') return after.length === 0 ? [] : [row(words('condition'), lines(after))];
  if (change === 'removed')
    return before.length === 0 ? [] : [row(words('condition'), lines(before))];
  return [row(words('before'), lines(before)), row(words('after'), lines(after))];
}

function exampleRow(example: PolicyChange['examples'][number], words: Say): Html {
  const { action, resource, context, caller, before, after } = example;
  const keys = context.map(([key, value]) => html`<div><code>${key} = ${value}</code></div>`);
  const who =
    caller === null
      ? raw('')
      : html`<div><span class="small">${words('for')}</span> <code>${caller}</code></div>`;
  return row(
    words('example'),
    html`<div>
        <code>${action}</code> <span class="small">${words('on')}</span> <code>${resource}</code>
      </div>
      ${keys} ${who}
      <div>${before} → <strong>${after}</strong></div>`,
  );
}
