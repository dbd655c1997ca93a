import { pairPolicies } from '../../features/change/pairPolicies';
import type { PolicyPair } from '../../features/change/pairPolicies';
import { changesLens } from '../../features/lens/changesLens';
import { mfaLens } from '../../features/lens/mfaLens';
import type { PolicyLens } from '../../features/lens/mfaLens';
import { tryLens } from '../../features/lens/tryLens';
import type { Locale } from '../../iam/words';
import { toTextRange } from '../languageService';
import type { ParsedText, TextRange } from '../languageService';
import type { PolicyDocument } from '../../policy/document';
import { isOwnPolicy } from '../../policy/perhaps';

/** What a lens says, and what a click on it leads to. */
export type LensPurpose = 'mfa-journey' | 'changes' | 'try-request';

/** A few words above a policy. */
export interface Lens {
  readonly purpose: LensPurpose;
  readonly title: string;
  readonly range: TextRange;
}

/** The lenses there are, in the order in which they stand beside each other. */
const LENSES: Readonly<
  Record<
    LensPurpose,
    (
      document: PolicyDocument,
      locale: Locale,
      pair: PolicyPair | undefined,
    ) => PolicyLens | undefined
  >
> = {
  'mfa-journey': mfaLens,
  changes: (_, locale, pair) => pair && changesLens(pair, locale),
  'try-request': tryLens,
};

/**
 * The facade's part for lenses: what stands above the policies of a text.
 *
 * @param committed the text as it was in the last commit; undefined where it was in none
 */
export function policyLenses(
  parsed: ParsedText,
  locale: Locale,
  committed?: ParsedText,
): readonly Lens[] {
  // Of a text that is being typed nobody wants to know what it would take away.
  const pairs =
    committed === undefined || parsed.problems.length > 0
      ? []
      : pairPolicies(committed.policies, parsed.policies);
  return parsed.policies.filter(isOwnPolicy).flatMap((document) =>
    (Object.keys(LENSES) as LensPurpose[]).flatMap((purpose) => {
      const pair = pairs.find(({ after }) => after === document);
      const lens = LENSES[purpose](document, locale, pair);
      return lens === undefined
        ? []
        : [{ purpose, title: lens.title, range: toTextRange(parsed, lens.range) }];
    }),
  );
}
