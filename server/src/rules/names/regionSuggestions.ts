import { REGIONS, findRegion, partitionOfRegion } from '../../catalog/regions';
import { nearestNames } from '../../iam/nearestNames';
import { hasWildcard, matchesWildcard } from '../../iam/wildcard';

/** What is wrong with the code of a Region. */
export interface RegionProblem {
  /**
   * `unknown`: it is no code of a Region. `unlisted`: it has the form of one and is not in our list,
   * so that it may be newer than that. `pattern`: a pattern that no Region of the list matches.
   */
  readonly kind: 'unknown' | 'unlisted' | 'pattern';
  /** The Regions that were probably meant. */
  readonly suggestions: readonly string[];
}

/** Looks for a mistake in the code of a Region, or in a pattern for codes. */
export function regionProblem(region: string): RegionProblem | undefined {
  if (hasWildcard(region)) {
    if (REGIONS.some(({ id }) => matchesWildcard(region, id))) return undefined;
    return { kind: 'pattern', suggestions: [] };
  }
  if (findRegion(region) !== undefined) return undefined;
  const suggestions = nearestNames(
    REGIONS.map(({ id }) => id),
    region,
  );
  return { kind: mayBeNew(region) ? 'unlisted' : 'unknown', suggestions };
}

/** Every Region is named for a part of the compass, and few places have more than nine. */
const mayBeNew = (region: string): boolean =>
  partitionOfRegion(region) !== undefined &&
  /-(?:central|north|south|(?:north|south)?(?:east|west))-[1-9]$/.test(region);
