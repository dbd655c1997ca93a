import type { Locale } from '../../../iam/words';
import { en } from './en';
import { ja } from './ja';
import type { EvaluationPhrases } from './phrases';

const PHRASES: Readonly<Record<Locale, EvaluationPhrases>> = { en, ja };

/** The phrases of a language. */
export const evaluationPhrasesIn = (locale: Locale): EvaluationPhrases => PHRASES[locale];
