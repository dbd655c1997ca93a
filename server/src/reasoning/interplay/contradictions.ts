import type { Condition, Statement } from '../../policy/model';
import { sharedKeys } from './conditionsByKey';
import { neverTogether } from './neverTogether';

/** Conditions of a statement on one key of which no request meets all, as few of them as are needed. */
export type Contradiction = readonly Condition[];

/** More conditions on one key than anybody writes are not compared. */
const MANY = 8;

/** Why a statement can never apply: for each key whose conditions exclude one another, which do. */
export const contradictionsOf = (statement: Statement): readonly Contradiction[] =>
  sharedKeys(statement).flatMap((group) => {
    const found = group.length > MANY ? undefined : smallest(group);
    return found === undefined ? [] : [found];
  });

/** Two of the conditions that exclude each other, else all of them where they do so together. */
function smallest(group: readonly Condition[]): Contradiction | undefined {
  for (const [i, one] of group.entries())
    for (const other of group.slice(0, i)) if (neverTogether([other, one])) return [other, one];
  return group.length > 2 && neverTogether(group) ? group : undefined;
}
