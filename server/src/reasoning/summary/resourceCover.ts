import { actionDetails } from '../../catalog/details';
import type { Action } from '../../catalog/model';
import type { Selection, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { together } from '../cover/cover';
import type { Cover } from '../cover/cover';
import { coverResource, coverResources } from '../cover/coverSelections';
import { fitOf, reachOf } from '../resourceFit/fit';
import { reachOfResource } from '../resourceFit/reach';
import type { Reach } from '../resourceFit/reach';

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
  const { resources } = allow;
  const denied = all.negated ? all.values : fitting(all.values, action);
  const texts = resources.negated
    ? ['*']
    : fitting(resources.values, action).map(({ outline }) => outline);
  const covers = texts
    .flatMap((text) => (text === '*' ? typesOfAction(action) : [text]))
    .map((text) => (all.negated ? coverOf(all, all.entry, text) : widest(all, denied, text)));
  const cover = together(covers);
  // What NotResource leaves out is not looked at: the rest may be denied, or not.
  if (resources.negated) return cover === 'whole' || cover === 'none' ? cover : 'part';
  return resources.complete ? cover : cover === 'whole' ? 'unknown' : cover;
}

/** The resources that an action works on, as far as can be told. */
const fitting = (values: readonly StringValue[], action: Action): readonly StringValue[] =>
  values.filter((value) => !isMisfit(fitOf(action, reachOfValue(value))));

const reaches = new WeakMap<StringValue, Reach>();

/** The same types are asked about for each action of a service. */
function reachOfValue(value: StringValue): Reach {
  const before = reaches.get(value);
  if (before !== undefined) return before;
  const reach = reachOfResource(value);
  reaches.set(value, reach);
  return reach;
}

/** How much of a resource pattern some values of a selection take in. */
function widest(selection: Selection, values: readonly StringValue[], text: string): Cover {
  const covers = values.map((value) =>
    coverOf({ ...selection, values: [value], complete: true }, value, text),
  );
  if (covers.includes('whole')) return 'whole';
  if (covers.includes('unknown') || !selection.complete) return 'unknown';
  return covers.includes('part') ? 'part' : 'none';
}

const known = new WeakMap<object, Map<string, Cover>>();

/** The same few types of resource are asked about for action after action. */
function coverOf(selection: Selection, key: object, text: string): Cover {
  const covers = known.get(key) ?? new Map<string, Cover>();
  known.set(key, covers);
  const before = covers.get(text);
  if (before !== undefined) return before;
  const cover = coverResource(selection, text);
  covers.set(text, cover);
  return cover;
}

const patterns = new WeakMap<Action, readonly string[]>();

/** All resources of an action, as ARNs with wildcards; `*` for an action that can do without. */
function typesOfAction(action: Action): readonly string[] {
  const before = patterns.get(action);
  if (before !== undefined) return before;
  const types = actionDetails(action)?.resources ?? [];
  const arns = types.map(({ type }) => type.arn.replace(/\$\{[^}]*\}/g, '*'));
  const found = types.some(({ required }) => required) ? arns : [...arns, '*'];
  patterns.set(action, found);
  return found;
}
