import { MFA_AGE_KEY, MFA_PRESENT_KEY } from '../../iam/mfa';
import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { MFA_STATE_WORDS } from '../../reasoning/journey/callWords';
import { FRESH_MFA_AGE } from '../../reasoning/request';
import type { Askable } from '../../reasoning/trial/draft';
import { namesNone } from '../../reasoning/trial/proposeResources';
import { WHAT_WORDS } from './answerWords';

/** A request within a sentence. */
export function whatWasAsked(document: PolicyDocument, draft: Askable, locale: Locale): string {
  const { action, resource, caller } = draft;
  const asked = namesNone(document)
    ? say(WHAT_WORDS.action, locale, { action })
    : say(WHAT_WORDS.onResource, locale, { action, resource });
  const by = caller === undefined ? asked : say(WHAT_WORDS.caller, locale, { what: asked, caller });
  const mfa = mfaWords(draft, locale);
  return mfa === undefined ? by : say(WHAT_WORDS.mfa, locale, { what: by, mfa });
}

/** A request in a few words. */
export function shortly(draft: Askable, locale: Locale): string {
  const mfa = mfaWords(draft, locale);
  return mfa === undefined
    ? draft.action
    : say(WHAT_WORDS.mfa, locale, { what: draft.action, mfa });
}

/** How the request comes, where that was asked. */
function mfaWords({ context }: Askable, locale: Locale): string | undefined {
  const of = (wanted: string): readonly string[] | undefined =>
    context.find(([key]) => key.toLowerCase() === wanted)?.[1];
  const present = of(MFA_PRESENT_KEY);
  if (present === undefined) return undefined;
  const state = present[0] === 'true' ? 'true' : present[0] === 'false' ? 'false' : 'absent';
  const age = of(MFA_AGE_KEY)?.[0];
  const words = MFA_STATE_WORDS[state][locale];
  return age === undefined || age === FRESH_MFA_AGE ? words : `${words}, ${age} s`;
}
