import type { Change } from './difference';
import type { Cell } from './dimensions/dimension';
import { resourceDimension } from './dimensions/dimensions';
import type { Measured } from './dimensions/dimensions';
import type { Budget } from './effort';
import type { Found, Spot } from './found';
import type { Member } from './members';
import { regionOf, termsOf } from './conditions/regions';
import { changedMembers } from './relevant';
import { surveyConditions } from './conditions/terrain';
import { compareRegions } from './conditions/verdict';
import type { Verdict } from './conditions/verdict';
import type { World } from './worlds';

/** Everything about which the two sides may differ, for some values of the policy variables. */
export function surveyWorld(
  members: readonly Member[],
  world: World,
  actions: Measured,
  callers: Measured,
  budget: Budget,
): Found {
  const resources = resourceDimension(members, world);
  const terrain = surveyConditions(members, world);
  const verdicts = new Map<bigint, Verdict>();
  let whole = resources.whole && terrain.whole;
  const verdictOf = (mask: bigint): Verdict => {
    const known = verdicts.get(mask);
    if (known !== undefined) return known;
    const region = (side: Member['side']) => regionOf(members, mask, side, terrain);
    const verdict = compareRegions(region('old'), region('new'), terrain.grid);
    verdicts.set(mask, verdict);
    whole &&= verdict.whole;
    return verdict;
  };
  const terms = new Map<string, ReturnType<typeof termsOf>>();
  const termsFor = (mask: bigint, speaking: readonly Member[], change: Change) => {
    const key = `${change} ${String(mask)}`;
    const known = terms.get(key) ?? termsOf(speaking, change);
    terms.set(key, known);
    return known;
  };
  const changed = changedMembers(members).reduce((bits, { bit }) => bits | bit, 0n);
  const spots: Spot[] = [];
  for (const [action, resource, caller] of combinations(changed, actions, resources, callers)) {
    if (!budget.spend()) {
      whole = false;
      break;
    }
    const mask = maskOf(action, resource, caller, members);
    const verdict = verdictOf(mask);
    const { change } = verdict;
    if (change === undefined) continue;
    const speaking = members.filter(({ bit }) => (mask & bit) !== 0n);
    const said = termsFor(mask, speaking, change);
    spots.push({ action, resource, caller, change, verdict, speaking, ...said });
  }
  return { spots, actions, resources, callers, terrain, whole };
}

/** All that a statement of one side only may speak about: about all else both sides say the same. */
function* combinations(
  changed: bigint,
  actions: Measured,
  resources: Measured,
  callers: Measured,
): Generator<readonly [Cell, Cell, Cell]> {
  for (const action of actions.cells) {
    if ((action.mask & changed) === 0n) continue;
    for (const resource of resources.cells) {
      const both = action.mask & resource.mask & changed;
      if (both === 0n) continue;
      for (const caller of callers.cells)
        if ((both & caller.mask) !== 0n) yield [action, resource, caller];
    }
  }
}

/** The statements that speak about all three; what is special about an action stays. */
function maskOf(action: Cell, resource: Cell, caller: Cell, members: readonly Member[]): bigint {
  const special = (action.mask >> BigInt(members.length)) << BigInt(members.length);
  return (action.mask & resource.mask & caller.mask) | special;
}
