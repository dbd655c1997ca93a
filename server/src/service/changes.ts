import { describeChanges } from '../features/change/describeChanges';
import type { DescribedChange, DescribedChanges } from '../features/change/describeChanges';
import { pairPolicies } from '../features/change/pairPolicies';
import type { Locale } from '../iam/words';
import { toTextRange } from './languageService';
import type { ParsedText, TextRange } from './languageService';
import { comparePolicies } from '../reasoning/comparison/compare';

/** The facade's part for what a text grants since an earlier version of it, for a view. */
export interface ChangePlace {
  /** In which of the two texts. */
  readonly side: 'old' | 'new';
  readonly range: TextRange;
}

export type PolicyChange = DescribedChange<ChangePlace>;

/** One policy of the text, or one that it had before. */
export interface PolicyChanges extends DescribedChanges<ChangePlace> {
  readonly state: 'changed' | 'added' | 'removed';
  readonly place: ChangePlace;
  /** Its Id; null for most policies. */
  readonly id: string | null;
}

/** All policies whose text has changed, those that are gone at the end. */
export function textChanges(
  before: ParsedText,
  after: ParsedText,
  locale: Locale,
): readonly PolicyChanges[] {
  return pairPolicies(before.policies, after.policies)
    .filter((pair) => pair.before?.text !== pair.after?.text)
    .flatMap((pair) => {
      const own = pair.after ?? pair.before;
      if (own === undefined) return [];
      const comparison = comparePolicies(
        pair.before ? [pair.before] : [],
        pair.after ? [pair.after] : [],
      );
      const placeIn = (side: ChangePlace['side'], range: { start: number; end: number }) => ({
        side,
        range: toTextRange(side === 'old' ? before : after, range),
      });
      const { id } = own.policy;
      return [
        {
          state:
            pair.before === undefined ? 'added' : pair.after === undefined ? 'removed' : 'changed',
          place: placeIn(pair.after ? 'new' : 'old', own.policy.range),
          id: id?.value?.kind === 'string' ? (id.value.text ?? null) : null,
          ...describeChanges(comparison, locale, (side, _, { node }) => placeIn(side, node.range)),
        },
      ];
    });
}
