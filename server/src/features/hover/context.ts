import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { phrasesIn } from '../../reasoning/explain/phrases/index';
import type { Phrases } from '../../reasoning/explain/phrases/phrases';

/** What every hover is written from, beside the thing it is about. */
export interface HoverContext {
  readonly document: PolicyDocument;
  readonly offset: number;
  readonly locale: Locale;
  readonly phrases: Phrases;
}

export const hoverContext = (
  document: PolicyDocument,
  offset: number,
  locale: Locale,
): HoverContext => ({ document, offset, locale, phrases: phrasesIn(locale) });
