import type { SummaryLevelData } from '../../../server/src/features/summary/summaryData';
import { say } from '../../../server/src/iam/words';
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

/** A round that is full, half full or empty. */
export const MARKS: Readonly<Record<SummaryLevelData['extent'], string>> = {
  full: '●',
  limited: '◐',
  none: '–',
  unknown: '?',
};

/** More names of actions than this are folded away until somebody asks for them. */
const FEW = 2;

/** How far an access level is reached; a level that the service does not have is an empty cell. */
export function levelCell(level: SummaryLevelData | undefined, words: Say): Html {
  if (level === undefined) return html`<td></td>`;
  const { extent, total, actions, denied } = level;
  const said =
    extent === 'full'
      ? words('full')
      : extent === 'limited' && total !== null
        ? words('some', { count: actions.length, total })
        : words(extent === 'unknown' ? 'unknown' : 'none');
  const mark = html`<span class="mark ${extent}" role="img" aria-label="${said}"
    >${MARKS[extent]}</span
  >`;
  const except =
    denied.length === 0 ? raw('') : namesBelow(words('except', { names: denied }), false);
  return html`<td class="level">
    ${extent === 'limited' ? limited(level, mark) : mark}${except}
  </td>`;
}

/** Some actions: their number, and their names where there is room or somebody wants to see them. */
function limited({ actions, total }: SummaryLevelData, mark: Html): Html {
  const names = actions.map(breakable).join(', ');
  if (actions.length <= FEW) return html`${mark}${namesBelow(names, true)}`;
  const count = total === null ? '' : `${String(actions.length)}/${String(total)}`;
  return html`<details>
    <summary>${mark}<span class="count">${count}</span></summary>
    ${namesBelow(names, true)}
  </details>`;
}

const namesBelow = (names: string, isHtml: boolean): Html =>
  html`<span class="names">${isHtml ? raw(names) : names}</span>`;

/** A long name breaks before its words rather than anywhere. */
const breakable = (action: string): string =>
  html`${action}`.html.replace(/(?<=[a-z])(?=[A-Z])/g, '<wbr>');
