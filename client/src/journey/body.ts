import type { Locale } from '../../../server/src/iam/words';
import { say } from '../../../server/src/iam/words';
import type { MfaJourneyResult } from '../../../server/src/lsp/protocol/mfaJourney';
import { html, raw } from '../view/html';
import type { Html } from '../view/html';
import { attachedItem } from './attached';
import { callItem, mark, noteItem } from './rows';
import type { Say } from './rows';
import { VIEW_WORDS } from './words';

type Stage = MfaJourneyResult['stages'][number];

/** A policy that takes part, as the view names it. */
export interface ShownPolicy {
  readonly name: string;
  /** The user has added it, and can take it away. */
  readonly added: boolean;
}

/**
 * The journey as a picture: what stands in the page's `main`. Buttons carry what they do in
 * `data-do`, and at which place of the journey in `data-at`.
 */
export function journeyBody(journey: MfaJourneyResult, policies: readonly ShownPolicy[]): string {
  const { stages, locale, traveller } = journey;
  const words = wordsIn(locale);
  const { user, device, account } = traveller;
  const passing = stages.filter(({ outcome }) => outcome === 'passes').length;
  const summary =
    passing === stages.length
      ? words('allPass')
      : words('somePass', { passing, count: stages.length });
  const text = html`<h1>${words('heading')}</h1>
    <p class="traveller">${words('traveller', { user, device, account })}</p>
    ${journey.holders === null ? raw('') : html`<p class="traveller">${journey.holders}</p>`}
    <div class="policies">
      <ul aria-label="${words('policies')}">
        ${policies.map((policy, i) => policyItem(policy, i, words))}
        ${journey.attached.map((policy, i) => attachedItem(policy, i, words))}
      </ul>
      <button class="add" id="addManaged" data-do="addManaged">+ ${words('addManaged')}</button>
      <button class="add" id="addFiles" data-do="addFiles">+ ${words('addFiles')}</button>
    </div>
    <p class="summary" role="status">${summary}</p>
    <ol class="way" aria-label="${words('way')}">
      ${stages.map((stage, i) => stepItem(stage, i, words))}
    </ol>
    <ol class="stages" aria-label="${words('stages')}">
      ${stages.map((stage, i) => stageItem(stage, i, words, policies[0]?.name))}
    </ol>
    ${sessionSection(journey, words)}`;
  return text.html;
}

/** What stands there when the policy is gone. */
export const emptyBody = (locale: Locale): string =>
  html`<h1>${wordsIn(locale)('heading')}</h1>
    <p role="status">${wordsIn(locale)('none')}</p>`.html;

const wordsIn =
  (locale: Locale): Say =>
  (key, data) =>
    say(VIEW_WORDS[key], locale, data);

const policyItem = ({ name, added }: ShownPolicy, i: number, words: Say): Html => {
  const label = words('remove', { name });
  const button = html`<button
    id="remove-${i}"
    data-do="remove"
    data-at="${i}"
    aria-label="${label}"
    title="${label}"
  >
    ×
  </button>`;
  return html`<li>${name}${added ? button : raw('')}</li>`;
};

/** A stage on the way; a click goes to its calls. */
const stepItem = ({ title, outcome }: Stage, i: number, words: Say): Html =>
  html`<li class="${outcome}">
    <button id="step-${i}" data-goto="stage-${i}">
      ${mark(outcome, words)}<span>${title}</span>
    </button>
  </li>`;

/** @param own the subject's own policy: only others are named where they decide */
const stageItem = (stage: Stage, i: number, words: Say, own: string | undefined): Html => {
  const { title, outcome, consequence, remark, calls, notes, fix } = stage;
  const button = html`<button class="fix" id="fix-${i}" data-do="fix" data-at="${i}">
    ${words('fix')}
  </button>`;
  return html`<li class="stage ${outcome}">
    <h2 id="stage-${i}" tabindex="-1">${mark(outcome, words)}<span>${i + 1}. ${title}</span></h2>
    ${remark === null ? raw('') : html`<p class="consequence">${remark}</p>`}
    ${consequence === null ? raw('') : html`<p class="consequence">${consequence}</p>`}
    <ul>
      ${calls.map((call, j) => callItem(call, `${String(i)}-${String(j)}`, words, own))}
      ${notes.map((note, j) => noteItem(note, `${String(i)}-${String(j)}`, words))}
    </ul>
    ${fix === null ? raw('') : button}
  </li>`;
};

/** How to get a session with MFA on the command line, to be copied. */
const sessionSection = ({ session }: MfaJourneyResult, words: Say): Html => {
  const { lead, command, profileLead, profile } = session;
  const copied = (text: string, at: number): Html =>
    html`<div class="copied">
      <pre>${text}</pre>
      <button class="add" id="copy-${at}" data-do="copy" data-at="${at}">${words('copy')}</button>
    </div>`;
  return html`<section class="session" aria-labelledby="session">
    <h2 id="session">${words('session')}</h2>
    <p>${lead}</p>
    ${copied(command, 0)}
    <p>${profileLead}</p>
    ${copied(profile, 1)}
  </section>`;
};
