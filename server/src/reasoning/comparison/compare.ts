import type { PolicyDocument } from '../../policy/document';
import { onlyAuthorised } from './authorised';
import { callerDimension } from './dimensions/callerDimension';
import { allowsNoMore } from './containment';
import type { Change, Comparison, Difference } from './difference';
import { actionDimension } from './dimensions/dimensions';
import { budgetOf, THOROUGH } from './effort';
import type { Effort } from './effort';
import { exampleFinder } from './examples/examples';
import { fold, merge } from './fold';
import { readMembers } from './members';
import type { Member, Members } from './members';
import { relevantMembers } from './relevant';
import { surveyWorld } from './survey';
import { worldsOf } from './worlds';

/**
 * What a change of policies does to access: all requests that the two sides answer differently, told
 * by action. The policies of a side are taken together, as attached in the same place, and nothing
 * but them is looked at.
 */
export function comparePolicies(
  before: readonly PolicyDocument[],
  after: readonly PolicyDocument[],
  effort: Effort = THOROUGH,
): Comparison {
  const members = readMembers(before, after);
  const { unclear, unread } = members;
  const found = findDifferences(before, after, members, effort);
  const noMore = !found.proved && provesNoMore(members, 'new');
  const sorted = [...found.differences].sort(
    (a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change),
  );
  const { differences, withoutEffect } = onlyAuthorised(sorted);
  const proved =
    found.proved || (differences.length === 0 && noMore && provesNoMore(members, 'old'));
  const grants = differences.some(({ change }) => change !== 'removed' && change !== 'tightened');
  return {
    differences,
    withoutEffect,
    proved,
    grants: grants ? 'more' : proved || noMore ? 'nothing' : 'open',
    cut: found.cut,
    unclear,
    unread,
  };
}

/** What a reviewer looks for first comes first. */
const ORDER: readonly Change[] = ['added', 'loosened', 'changed', 'tightened', 'removed'];

interface FoundDifferences {
  readonly differences: readonly Difference[];
  readonly proved: boolean;
  readonly cut: boolean;
}

function findDifferences(
  before: readonly PolicyDocument[],
  after: readonly PolicyDocument[],
  { clear: all, unclear, setAside, unread }: Members,
  effort: Effort,
): FoundDifferences {
  const known = unclear.length === 0 && !unread;
  const clear = relevantMembers(all);
  if (clear.length === 0) return { differences: [], proved: known, cut: false };
  if (patternsOf(clear) > effort.patterns) return { differences: [], proved: false, cut: true };
  const budget = budgetOf(effort);
  const { worlds, whole } = worldsOf(clear);
  const actions = actionDimension(clear);
  const callers = callerDimension(clear);
  let proved = known && whole && actions.whole && callers.whole;
  let differences: readonly Difference[] = [];
  for (const [i, world] of worlds.entries()) {
    const survey = surveyWorld(clear, world, actions, callers, budget);
    // In the first world variables have values that nothing else names.
    proved &&= survey.whole && (i > 0 || survey.terrain.free);
    const finder = exampleFinder(before, after, survey, setAside || !known);
    const { differences: more, whole: shown } = fold(survey, finder);
    proved &&= shown;
    differences = merge(differences, more);
  }
  return { differences, proved, cut: budget.isSpent() };
}

const patternsOf = (members: readonly Member[]): number =>
  members.reduce(
    (sum, { statement: { actions, resources, conditions } }) =>
      sum +
      (actions?.values.length ?? 0) +
      (resources?.values.length ?? 0) +
      conditions.reduce((count, { values }) => count + values.length, 0),
    0,
  );

/** Whether one side certainly allows no more than the other: seen statement by statement. */
function provesNoMore({ all, unread }: Members, side: Member['side']): boolean {
  const own = all.filter((one) => one.side === side);
  const other = all.filter((one) => one.side !== side);
  return !unread && allowsNoMore(own, other);
}
