import type { WordData } from '../../../server/src/iam/words';
import type { MfaJourneyResult } from '../../../server/src/lsp/protocol/mfaJourney';
import { html, raw } from '../view/html';
import type { Html } from '../view/html';
import type { VIEW_WORDS } from './words';

type Stage = MfaJourneyResult['stages'][number];
type Call = Stage['calls'][number];
type Note = Stage['notes'][number];
type Outcome = Call['outcome'];

const MARKS: Readonly<Record<Outcome, string>> = {
  passes: '✓',
  fails: '✗',
  unknown: '?',
  'not-needed': '–',
};

/** Says something in the view's language. */
export type Say = (key: keyof typeof VIEW_WORDS, data?: WordData) => string;

/**
 * One call of a stage; a click goes to the statement that decided.
 *
 * @param at the place of the call: stage and call
 * @param own the name of the subject's own policy, which need not be said
 */
export const callItem = (call: Call, at: string, words: Say, own: string | undefined): Html => {
  const { action, outcome, mfaWords, decisionWords, decidedBy, advice } = call;
  const policy = decidedBy === null ? own : lastPart(decidedBy.place.uri);
  const state = [mfaWords, decisionWords, ...(policy === own ? [] : [policy])].join(' · ');
  const text = html`${mark(outcome, words)}
    <span class="call"
      ><code>${raw(breakable(action))}</code><span class="state">${state}</span></span
    >`;
  const title = words('reveal', { name: decidedBy?.name ?? '' });
  const row =
    decidedBy === null
      ? html`<div class="row" title="${call.resource}">${text}</div>`
      : html`<button
          class="row"
          id="call-${at}"
          data-do="reveal"
          data-at="${at}"
          title="${title}"
          aria-description="${title}"
        >
          ${text}
        </button>`;
  return html`<li>${row} ${advice === null ? raw('') : html`<p class="advice">${advice}</p>`}</li>`;
};

/** What the policies say together; a click goes to the permission. */
export const noteItem = ({ message, problem }: Note, at: string, words: Say): Html => {
  const title = words('revealNote');
  const sign = problem
    ? mark('fails', words)
    : html`<span class="mark remark" role="img" aria-label="${words('remark')}">i</span>`;
  return html`<li>
    <button class="row note" id="note-${at}" data-do="note" data-at="${at}" title="${title}">
      ${sign}<span>${message}</span>
    </button>
  </li>`;
};

/** The sign of an outcome, with its words for those who do not see it. */
export const mark = (outcome: Outcome, words: Say): Html =>
  html`<span class="mark ${outcome}" role="img" aria-label="${words(outcome)}"
    >${MARKS[outcome]}</span
  >`;

/** A file's name, or that of a managed policy. */
const lastPart = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

/** A long name breaks before its words rather than anywhere. */
const breakable = (action: string): string =>
  html`${action}`.html.replace(/(?<=[a-z:])(?=[A-Z])/g, '<wbr>');
