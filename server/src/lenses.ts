import { mfaLens } from './features/lens/mfaLens';
import type { PolicyLens } from './features/lens/mfaLens';
import { tryLens } from './features/lens/tryLens';
import type { Locale } from './iam/words';
import { toTextRange } from './languageService';
import type { ParsedText, TextRange } from './languageService';
import type { PolicyDocument } from './policy/document';

/** What a lens says, and what a click on it leads to. */
export type LensPurpose = 'mfa-journey' | 'try-request';

/** A few words above a policy. */
export interface Lens {
  readonly purpose: LensPurpose;
  readonly title: string;
  readonly range: TextRange;
}

/** The lenses there are, in the order in which they stand beside each other. */
const LENSES: Readonly<
  Record<LensPurpose, (document: PolicyDocument, locale: Locale) => PolicyLens | undefined>
> = { 'mfa-journey': mfaLens, 'try-request': tryLens };

/** The facade's part for lenses: what stands above the policies of a text. */
export const policyLenses = (parsed: ParsedText, locale: Locale): readonly Lens[] =>
  parsed.policies.flatMap((document) =>
    (Object.keys(LENSES) as LensPurpose[]).flatMap((purpose) => {
      const lens = LENSES[purpose](document, locale);
      return lens === undefined
        ? []
        : [{ purpose, title: lens.title, range: toTextRange(parsed, lens.range) }];
    }),
  );
