import type { Statement } from '../../policy/model';
import type { Effect } from '../rule';

/**
 * What it does to access when a statement comes to match more (or fewer) requests; undefined where
 * the statement's Effect is not known.
 */
export function effectOfMatching(
  { effect }: Statement,
  change: 'more' | 'fewer',
): Effect | undefined {
  if (effect === undefined) return undefined;
  return (effect === 'Allow') === (change === 'more') ? 'widens' : 'narrows';
}
