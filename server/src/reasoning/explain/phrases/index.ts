import type { Locale } from '../../../iam/words';
import { en } from './en/index';
import { ja } from './ja/index';
import type { Phrases } from './phrases';

const PHRASES: Readonly<Record<Locale, Phrases>> = { en, ja };

/** The phrases of a language. */
export const phrasesIn = (locale: Locale): Phrases => PHRASES[locale];
