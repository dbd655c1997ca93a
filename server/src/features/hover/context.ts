import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { Policy } from '../../policy/model';
import { phrasesIn } from '../../reasoning/explain/phrases/index';
import type { Phrases } from '../../reasoning/explain/phrases/phrases';

/** A policy of an open file. */
export interface OpenPolicy {
  /** Name of the file; undefined for the one under the mouse. */
  readonly file: string | undefined;
  readonly policy: Policy;
}

/** What every hover is written from, beside the thing it is about. */
export interface HoverContext {
  readonly document: PolicyDocument;
  readonly offset: number;
  readonly locale: Locale;
  readonly phrases: Phrases;
  /** All policies that the user has open, this one among them. */
  readonly open: readonly OpenPolicy[];
}

export const hoverContext = (
  document: PolicyDocument,
  offset: number,
  locale: Locale,
  open: readonly OpenPolicy[] = [],
): HoverContext => ({ document, offset, locale, phrases: phrasesIn(locale), open });
