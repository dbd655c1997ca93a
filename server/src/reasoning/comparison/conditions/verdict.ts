import { meet, pointOutside } from './grid';
import type { Box, Grid, Point } from './grid';
import type { Change } from '../difference';

/** The conditions under which one side allows: in one of the first boxes, in none of the others. */
export interface Region {
  readonly allows: readonly Box[];
  readonly denies: readonly Box[];
}

/** How two regions differ, each with a point that shows it. */
export interface Verdict {
  readonly change: Change | undefined;
  /** Allowed after and not before. */
  readonly gained: Point | undefined;
  /** Allowed before and not after. */
  readonly lost: Point | undefined;
  /** Every search came to its end. */
  readonly whole: boolean;
}

/** Compares when two sides allow the same request. */
export function compareRegions(before: Region, after: Region, grid: Grid): Verdict {
  const gained = outside(after, before, grid);
  const lost = outside(before, after, grid);
  const nothing = { allows: [], denies: [] };
  const had = outside(before, nothing, grid);
  const has = outside(after, nothing, grid);
  return {
    change: changeOf(isPoint(gained), isPoint(lost), isPoint(had), isPoint(has)),
    gained: isPoint(gained) ? gained : undefined,
    lost: isPoint(lost) ? lost : undefined,
    whole: gained !== 'lost' && lost !== 'lost',
  };
}

const isPoint = (found: Point | 'none' | 'lost'): found is Point => typeof found === 'object';

function changeOf(gained: boolean, lost: boolean, had: boolean, has: boolean): Change | undefined {
  if (gained && lost) return 'changed';
  if (gained) return had ? 'loosened' : 'added';
  if (!lost) return undefined;
  return has ? 'tightened' : 'removed';
}

/** A point that one region has and the other one has not. */
function outside(one: Region, other: Region, grid: Grid): Point | 'none' | 'lost' {
  let lost = false;
  for (const allow of one.allows) {
    // Either nothing of the other region allows it, or something there denies it.
    const tries: readonly (readonly [Box, readonly Box[]])[] = [
      [allow, [...one.denies, ...other.allows]],
      ...other.denies.flatMap((deny) => {
        const common = meet(allow, deny);
        return common === undefined ? [] : [[common, one.denies] as const];
      }),
    ];
    for (const [box, avoid] of tries) {
      const found = pointOutside(box, avoid, grid);
      if (isPoint(found)) return found;
      if (found === 'lost') lost = true;
    }
  }
  return lost ? 'lost' : 'none';
}
