import { ACCESS_LEVEL_WORDS } from '../../../server/src/features/accessLevelWords';
import type {
  SummaryLevelData,
  SummaryRowData,
} from '../../../server/src/features/summary/summaryData';
import { joinWords, say } from '../../../server/src/iam/words';
import type { Locale, WordData } from '../../../server/src/iam/words';
import { html, raw } from '../view/html';
import type { Html } from '../view/html';
import { SUMMARY_WORDS } from './words';

export type Say = (key: keyof typeof SUMMARY_WORDS, data?: WordData) => string;

/** The view's own words in a language. */
export const wordsIn =
  (locale: Locale): Say =>
  (key, data) =>
    say(SUMMARY_WORDS[key], locale, data);

/** A round that is full, half full, or none at all. */
export const MARKS: Readonly<Record<SummaryLevelData['extent'], string>> = {
  full: '●',
  limited: '◐',
  none: '–',
  unknown: '?',
};

/** How far an access level is reached; a level that the service does not have is an empty cell. */
export function levelCell(level: SummaryLevelData | undefined, words: Say): Html {
  if (level === undefined) return html`<td></td>`;
  const { extent, total, actions } = level;
  const count = extent === 'limited' && total !== null ? actions.length : undefined;
  const said = count === undefined ? words(extent) : words('count', { count, total: total ?? 0 });
  const shown = count === undefined ? '' : `${String(count)}/${String(total)}`;
  return html`<td class="level" title="${said}">
    <span class="mark ${extent}" role="img" aria-label="${said}">${MARKS[extent]}</span
    ><span aria-hidden="true">${shown}</span>
  </td>`;
}

/** The names of actions where only some of a level are reached, folded away. */
export function actionNames({ levels }: SummaryRowData, locale: Locale, words: Say): Html {
  const some = levels.filter(({ extent, actions }) => extent === 'limited' && actions.length > 0);
  const denied = levels.flatMap((level) => level.denied);
  const count = some.reduce((sum, { actions }) => sum + actions.length, 0);
  const names = html`<details>
    <summary>${words('actions', { count })}</summary>
    <ul class="names">
      ${some.map(
        ({ level, actions }) =>
          html`<li>
            ${ACCESS_LEVEL_WORDS[level][locale]}: ${raw(actions.map(breakable).join(', '))}
          </li>`,
      )}
    </ul>
  </details>`;
  return html`${
    denied.length === 0
      ? raw('')
      : html`<p class="gone">
          ${words('denied', { names: joinWords(denied.slice(0, MOST_DENIED), locale), more: denied.length > MOST_DENIED ? ` … (${String(denied.length)})` : '' })}
        </p>`
  }${some.length === 0 ? raw('') : names}`;
}

/** As many names of denied actions as are read at a glance. */
const MOST_DENIED = 8;

/** A long name breaks before its words rather than anywhere. */
const breakable = (action: string): string =>
  html`${action}`.html.replace(/(?<=[a-z])(?=[A-Z])/g, '<wbr>');
