import { findAction, expandAction } from '../catalog/actions';
import { parseAction } from '../iam/action';
import { hasUnknown } from '../iam/unknown';
import { hasWildcard } from '../iam/wildcard';
import type { Statement } from '../policy/model';
import type { StringValue } from '../policy/value';
import { fitOf } from '../reasoning/resourceFit/fit';
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
 * What is not one known action keeps all resources, and so does one that none of them fits.
 */
export function byResource({ actions, resources }: Statement): readonly StatementPart[] {
  const all = resources?.values ?? [];
  const reaches = all.map(reachOfResource);
  const fitting = (value: StringValue): readonly StringValue[] => {
    const action = hasUnknown(value.outline) ? undefined : findAction(value.outline);
    if (action === undefined) return all;
    const found = all.filter((_, i) => {
      const reach = reaches[i];
      const fit = reach === undefined ? 'unsure' : fitOf(action, reach);
      return fit === 'fits' || fit === 'unsure';
    });
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
