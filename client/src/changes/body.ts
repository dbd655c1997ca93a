import type { ChangePlace, PolicyChange, PolicyChanges } from '../../../server/src/service/changes';
import { say } from '../../../server/src/iam/words';
import type { Locale } from '../../../server/src/iam/words';
import type { ChangesResult } from '../../../server/src/lsp/protocol/changes';
import { html, raw } from '../view/html';
import type { Html } from '../view/html';
import { changeItem, statementList } from './rows';
import type { NumberOf, Say } from './rows';
import { CHANGES_WORDS } from './words';

const SIGNS: Readonly<Record<PolicyChange['change'], string>> = {
  added: '+',
  loosened: '~',
  changed: '~',
  tightened: '~',
  removed: '−',
};

/**
 * What has become of access, as what stands in the page's `main`. The button of a statement carries
 * its number among `placesOf` in `data-at`.
 *
 * @param line a line of the policy that is told first
 */
export function changesBody(result: ChangesResult, file: string, line: number | undefined): string {
  const words = wordsIn(result.locale);
  const places = placesOf(result, line);
  const numberOf: NumberOf = (place) => places.indexOf(place);
  const policies = ordered(result, line);
  const alone = policies.length === 1 && policies[0]?.state === 'changed';
  return html`<h1>${words('heading')}</h1>
    <p class="about">${words('about', { file })}</p>
    ${
      policies.length === 0
        ? html`<p class="headline same" role="status">${words('none')}</p>`
        : policies.map((one) => policySection(one, alone, words, numberOf))
    }`.html;
}

/** Where the statements stand that the view names, in its order. */
export const placesOf = (result: ChangesResult, line: number | undefined): readonly ChangePlace[] =>
  ordered(result, line)
    .flatMap(({ changes, open }) => [...changes.flatMap(({ statements }) => statements), ...open])
    .map(({ place }) => place);

const ordered = (
  { policies }: ChangesResult,
  line: number | undefined,
): readonly PolicyChanges[] => {
  const isChosen = ({ place: { side, range } }: PolicyChanges): boolean =>
    side === 'new' && line !== undefined && range.start.line <= line && line <= range.end.line;
  return [...policies.filter(isChosen), ...policies.filter((one) => !isChosen(one))];
};

const wordsIn =
  (locale: Locale): Say =>
  (key, data) =>
    say(CHANGES_WORDS[key], locale, data);

function policySection(one: PolicyChanges, alone: boolean, words: Say, numberOf: NumberOf): Html {
  const { headline, headlineWords, changes, more, withoutEffect, open, cut } = one;
  const kinds = [...new Set(changes.map(({ change }) => change))];
  const note = (text: string): Html => html`<p class="small">${text}</p>`;
  return html`<section class="policy">
    ${alone ? raw('') : html`<h2>${nameOf(one, words)}</h2>`}
    <p class="headline ${headline}" role="status">${headlineWords}</p>
    ${kinds.map(
      (kind) =>
        html`<h3 class="${kind}">
            <span class="sign" aria-hidden="true">${SIGNS[kind]}</span>${words(kind)}
          </h3>
          <ul class="changes">
            ${changes
              .filter(({ change }) => change === kind)
              .map((change) => changeItem(change, words, numberOf))}
          </ul>`,
    )}
    ${more > 0 ? note(words('more', { count: more })) : raw('')}
    ${cut ? note(words('cut')) : raw('')}
    ${
      open.length === 0
        ? raw('')
        : html`<h3>${words('open')}</h3>
            ${statementList(open, words, numberOf)}`
    }
    ${
      withoutEffect.length === 0
        ? raw('')
        : html`<h3>${words('withoutEffect')}</h3>
            <ul class="notes">
              ${withoutEffect.map(
                ({ action, resources }) =>
                  html`<li>
                    <code>${action}</code> <span class="small">${words('on')}</span>
                    <code>${resources.join(', ')}</code>
                  </li>`,
              )}
            </ul>`
    }
  </section>`;
}

function nameOf({ state, id, place }: PolicyChanges, words: Say): string {
  const name = id ?? words('policyAt', { line: place.range.start.line + 1 });
  if (state === 'changed') return name;
  return `${name} (${words(state === 'added' ? 'addedPolicy' : 'removedPolicy')})`;
}
