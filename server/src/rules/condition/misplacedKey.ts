import type { Condition } from '../../policy/model';
import type { Range } from '../../policy/range';

/**
 * The place of a condition that has the wrong operator: the operator, or the key where the same
 * operator stands over other keys as well.
 */
export function misplacedRange({ operatorEntry, entry }: Condition): Range {
  const block = operatorEntry.value;
  const alone = block?.kind !== 'map' || block.entries.length < 2;
  return (alone ? operatorEntry : entry).key.range;
}
