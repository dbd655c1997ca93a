import { UNKNOWN, hasUnknown } from '../../iam/unknown';
import { wildcardsOverlap } from '../../iam/wildcard';
import type { Selection } from '../../policy/model';
import { coverAction } from '../cover/coverSelections';
import { neededPermission } from '../evaluation/neededPermission';

/** The actions of an Allow, on the two sides of a Deny. */
export interface DividedActions {
  readonly denied: readonly string[];
  readonly kept: readonly string[];
}

/** The actions of an Allow, divided by a Deny; a pattern that is denied in part stands on both sides. */
export function divideActions(deny: Selection | undefined, allow: Selection): DividedActions {
  const denied: string[] = [];
  const kept: string[] = [];
  const spared: string[] = [];
  // "Everything except …" is divided as the pattern `*`.
  const actions = allow.negated ? ['*'] : allow.values.map(({ outline }) => outline);
  for (const action of actions) {
    const cover = coverAction(deny, action);
    const inside = valuesWithin(deny, action).filter((one) => coverAction(allow, one) !== 'none');
    // No Deny keeps anybody from what needs no permission.
    if (cover === 'whole' && neededPermission(action) !== 'none') denied.push(action);
    else if (cover !== 'part') kept.push(action);
    else if (deny?.negated === true) {
      denied.push(action);
      spared.push(...inside);
    } else {
      denied.push(...inside);
      kept.push(action);
    }
  }
  // A value that is filled in later may be any action: not all is known to be denied.
  if (!allow.complete) kept.push(UNKNOWN);
  // First what a denied pattern seems to take: of a long list only the beginning is read.
  return { denied: [...new Set(denied)], kept: [...new Set([...spared, ...kept])] };
}

/** The values of a Deny that have an action in common with a pattern. */
const valuesWithin = (deny: Selection | undefined, pattern: string): readonly string[] =>
  (deny?.values ?? [])
    .map(({ outline }) => outline)
    .filter((value) => !hasUnknown(value) && wildcardsOverlap(value, pattern, true));
