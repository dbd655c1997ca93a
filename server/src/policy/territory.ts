import type { Policy } from './model';
import type { Range } from './range';

/**
 * Names the part of a text that a place belongs to: the statement that it is inside of, else the
 * policy, else nothing of either. Built once for a text, asked for each place.
 */
export function territoryOf(policies: readonly Policy[]): (place: Range) => string {
  const statements = policies.map((policy) => policy.statements.map(({ node }) => node.range));
  const ranges = policies.map(({ range }) => range);
  return (place) => {
    const policy = lastBeginningBefore(ranges, place.start + 1);
    if (policy < 0) return '';
    const own = statements[policy] ?? [];
    const statement = lastBeginningBefore(own, place.start);
    const around = own[statement];
    // At its very edges a place may be about the statement as a whole.
    return around !== undefined && place.end < around.end ? `${policy}.${statement}` : `${policy}`;
  };
}

/** The index of the last range that begins before an offset; -1 where none does. Ranges are in the order of the text. */
function lastBeginningBefore(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
