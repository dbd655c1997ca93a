import { say } from '../iam/words';
import type { Locale, Words } from '../iam/words';

/**
 * What a change does to the access that a policy gives: no request is decided otherwise, none is
 * newly allowed, or some may be.
 */
export type Effect = 'same' | 'narrows' | 'widens';

const EFFECT_WORDS: Readonly<Record<Effect, Words>> = {
  same: { en: ' (same access)', ja: '（アクセスは変わりません）' },
  narrows: { en: ' (narrows access)', ja: '（アクセスを狭めます）' },
  widens: { en: ' (widens access)', ja: '（アクセスを広げます）' },
};

/** How the title of a change ends, so that nobody applies one without knowing. */
export const effectWords = (effect: Effect, locale: Locale): string =>
  say(EFFECT_WORDS[effect], locale);
