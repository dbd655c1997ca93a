import { expandAction } from '../catalog/actions';
import { parseAction } from '../iam/action';
import { hasUnknown } from '../iam/unknown';
import { hasWildcard } from '../iam/wildcard';
import type { Statement } from '../policy/model';
import type { StringValue } from '../policy/value';
import { neverMeets } from '../reasoning/comparison/examples/pairFit';
import { reachOfResource } from '../reasoning/resourceFit/reach';
import type { StatementPart } from './splitStatement';

/** Puts values that have the same name together, in the order in which the names first occur. */
function grouped(
  values: readonly StringValue[],
  nameOf: (value: StringValue) => string,
): readonly StringValue[][] {
  const groups = new Map<string, StringValue[]>();
  for (const value of values) {
    const name = nameOf(value);
    groups.set(name, [...(groups.get(name) ?? []), value]);
  }
  return [...groups.values()];
}

/** The actions of a statement by service; undefined where some belong to several, or to nobody knows which. */
export function byService({ actions }: Statement): readonly StatementPart[] | undefined {
  const values = actions?.values ?? [];
  const serviceOf = ({ outline }: StringValue): string => parseAction(outline)?.service ?? '';
  const isClear = (value: StringValue): boolean => {
    const service = serviceOf(value);
    return service !== '' && !hasWildcard(service) && !hasUnknown(service);
  };
  if (!values.every(isClear)) return undefined;
  return grouped(values, serviceOf).map((group) => ({ actions: group }));
}

/**
 * The actions of a statement by access level; undefined where one is not known. A pattern over several
 * levels stands with others over the same.
 */
export function byAccessLevel({ actions }: Statement): readonly StatementPart[] | undefined {
  const values = actions?.values ?? [];
  const levelsOf = ({ outline }: StringValue): string => {
    const found = hasUnknown(outline) || outline === '*' ? [] : expandAction(outline);
    return [...new Set(found.map(({ level }) => level))].sort().join();
  };
  if (values.some((value) => levelsOf(value) === '')) return undefined;
  return grouped(values, levelsOf).map((group) => ({ actions: group }));
}

/**
 * The actions of a statement by the resources that AWS can ask about for them, going by its reference.
 * An action that none of them certainly fits keeps all, and a pattern all of its own service, since it
 * may match other actions one day.
 */
export function byResource({ actions, resources }: Statement): readonly StatementPart[] {
  const all = resources?.values ?? [];
  const fitting = (value: StringValue): readonly StringValue[] => {
    const found = all.filter((resource) => !neverAsked(value, resource));
    return found.length === 0 ? all : found;
  };
  const groups = grouped(actions?.values ?? [], (value) =>
    fitting(value)
      .map((one) => all.indexOf(one))
      .join(),
  );
  return groups.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ actions: group, resources: fitting(first) }];
  });
}

/** Whether AWS certainly never asks about an action for a resource. */
function neverAsked({ outline: action }: StringValue, { outline: resource }: StringValue): boolean {
  if (hasUnknown(action) || !neverMeets({ pattern: action, except: [] }, resource)) return false;
  const service = parseAction(action)?.service ?? '';
  return !hasWildcard(action) || !reachOfResource({ outline: resource }).services.has(service);
}
