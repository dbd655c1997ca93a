import type { PolicyDocument } from '../../policy/document';
import { onlyAuthorised } from './authorised';
import type { Change, Comparison, Difference } from './difference';
import { callerDimension } from './callerDimension';
import { actionDimension, resourceDimension } from './dimensions';
import type { Measured } from './dimensions';
import type { Cell } from './dimension';
import { exampleFinder } from './examples';
import type { Found } from './found';
import { fold, merge } from './fold';
import { readMembers } from './members';
import type { Member } from './members';
import { regionOf, termsOf } from './regions';
import { changedMembers, relevantMembers } from './relevant';
import { surveyConditions } from './terrain';
import { compareRegions } from './verdict';
import type { Verdict } from './verdict';
import { worldsOf } from './worlds';
import type { World } from './worlds';

/**
 * What a change of policies does to access: all requests that the two sides answer differently, told
 * by action. The policies of a side are taken together, as attached in the same place, and nothing
 * but them is looked at.
 */
export function comparePolicies(
  before: readonly PolicyDocument[],
  after: readonly PolicyDocument[],
): Comparison {
  const { clear: all, unclear, setAside, unread } = readMembers(before, after);
  const rest = { unclear, unread };
  const known = unclear.length === 0 && !unread;
  const clear = relevantMembers(all);
  if (clear.length === 0) return { differences: [], withoutEffect: [], proved: known, ...rest };
  const { worlds, whole } = worldsOf(clear);
  const actions = actionDimension(clear);
  const callers = callerDimension(clear);
  let proved = known && whole && actions.whole && callers.whole;
  let differences: readonly Difference[] = [];
  for (const world of worlds) {
    const survey = surveyWorld(clear, world, actions, callers);
    proved &&= survey.whole;
    const finder = exampleFinder(before, after, survey, setAside || !known);
    const { differences: more, whole: shown } = fold(survey, finder);
    proved &&= shown;
    differences = merge(differences, more);
  }
  const sorted = [...differences].sort((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
  return { ...onlyAuthorised(sorted), proved, ...rest };
}

/** What a reviewer looks for first comes first. */
const ORDER: readonly Change[] = ['added', 'loosened', 'changed', 'tightened', 'removed'];

/** Everything about which the two sides may differ, for some values of the policy variables. */
function surveyWorld(
  members: readonly Member[],
  world: World,
  actions: Measured,
  callers: Measured,
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
  const changed = changedMembers(members).reduce((bits, { bit }) => bits | bit, 0n);
  const spots = [...combinations(changed, actions, resources, callers)].flatMap(
    ([action, resource, caller]) => {
      const mask = maskOf(action, resource, caller, members);
      const verdict = verdictOf(mask);
      const { change } = verdict;
      if (change === undefined) return [];
      const speaking = members.filter(({ bit }) => (mask & bit) !== 0n);
      return [
        { action, resource, caller, change, verdict, speaking, ...termsOf(speaking, change) },
      ];
    },
  );
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
