import type { MfaJourneyResult } from '../../../server/src/lsp/protocol/mfaJourney';
import { html } from '../view/html';
import type { Html } from '../view/html';
import type { Say } from './rows';

type Attached = MfaJourneyResult['attached'][number];

/**
 * A policy that comes along with the others, since a text attaches it to the same user or group: a
 * click goes there, and a button takes it away, or puts it back.
 *
 * @param at its place among those that come along
 */
export const attachedItem = (
  { name, words: what, state }: Attached,
  at: number,
  words: Say,
): Html => {
  const title = words('attached', { words: what });
  const isOut = state === 'left-out';
  const label = words(isOut ? 'putBack' : 'remove', { name });
  const notes = [what, ...(isOut ? [words('leftOut')] : []), ...notKnown(state, words)];
  return html`<li class="attached ${state}">
    <button id="attached-${at}" data-do="attached" data-at="${at}" title="${title}">
      <span>${name}</span><span class="whose">${notes.join(' · ')}</span>
    </button>
    <button
      id="leave-${at}"
      data-do="leaveOut"
      data-at="${at}"
      aria-label="${label}"
      title="${label}"
    >
      ${isOut ? '+' : '×'}
    </button>
  </li>`;
};

const notKnown = (state: Attached['state'], words: Say): readonly string[] =>
  state === 'not-known' ? [words('notKnown')] : [];
