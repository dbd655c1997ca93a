import { actionDetails } from '../../catalog/details';
import type { Action } from '../../catalog/model';
import type { Selection, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { together } from '../cover/cover';
import type { Cover } from '../cover/cover';
import { coverResource, coverResources } from '../cover/coverSelections';
import { fitOf, reachOf } from '../resourceFit/fit';
import { reachOfResource } from '../resourceFit/reach';

/** Whether an action finds no resource of its types in a statement, so that the statement does nothing for it. */
export const isIdle = (action: Action, statement: Statement): boolean => {
  const reach = reachOf(statement);
  return !reach.open && isMisfit(fitOf(action, reach));
};

const isMisfit = (fit: ReturnType<typeof fitOf>): boolean =>
  fit === 'other-type' || fit === 'needs-all';

/**
 * How much of an Allow's resources a Deny takes in, of those that an action works on: that a bucket
 * is denied means nothing for its objects.
 *
 * @param action undefined for all actions of services that no statement names
 */
export function coverFittingResources(
  deny: Statement,
  allow: Statement,
  action: Action | undefined,
): Cover {
  const all = deny.resources;
  if (all?.negated === false && all.values.some(({ outline }) => outline === '*')) return 'whole';
  if (action === undefined || all === undefined || allow.resources === undefined)
    return coverResources(deny, allow);
  const denied = all.negated ? all : fitting(all, action);
  if (!denied.negated && denied.values.length === 0 && denied.complete) return 'none';
  const { resources } = allow;
  const texts = resources.negated ? ['*'] : fitting(resources, action).values.map(textOf);
  const covers = texts
    .flatMap((text) => (text === '*' ? typesOfAction(action) : [text]))
    .map((text) => coverResource(denied, text));
  const cover = together(covers);
  // What NotResource leaves out is not looked at: the rest may be denied, or not.
  if (resources.negated) return cover === 'whole' || cover === 'none' ? cover : 'part';
  return resources.complete ? cover : cover === 'whole' ? 'unknown' : cover;
}

const textOf = ({ outline }: StringValue): string => outline;

/** The resources that an action works on, as far as can be told. */
const fitting = (selection: Selection, action: Action): Selection => ({
  ...selection,
  values: selection.values.filter((value) => !isMisfit(fitOf(action, reachOfResource(value)))),
});

/** All resources of an action, as ARNs with wildcards; `*` for an action that can do without. */
function typesOfAction(action: Action): readonly string[] {
  const types = actionDetails(action)?.resources ?? [];
  const arns = types.map(({ type }) => type.arn.replace(/\$\{[^}]*\}/g, '*'));
  return types.some(({ required }) => required) ? arns : [...arns, '*'];
}
