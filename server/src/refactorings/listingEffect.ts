import type { Effect } from '../policy/effect';
import type { Selection, Statement } from '../policy/model';

/**
 * What it does to access when the actions or resources that a statement names match more or less.
 *
 * @returns undefined where nobody knows whether the statement allows or denies
 */
export function listingEffect(
  { effect }: Statement,
  { negated }: Selection,
  change: 'fewer' | 'more',
): Effect | undefined {
  if (effect === undefined) return undefined;
  const grants = (effect === 'Allow') !== negated;
  return grants === (change === 'more') ? 'widens' : 'narrows';
}
