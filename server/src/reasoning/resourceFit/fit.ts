import type { ArnFormat } from '../../catalog/arnFormats';
import { actionDetails } from '../../catalog/details';
import type { Action } from '../../catalog/model';
import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { typesOf } from './typesOf';

/**
 * The resource types of an action, each as a word that `typeKeyOf` makes of an ARN's format as well:
 * an action can be called for a resource where they have one in common.
 *
 * @returns undefined for an action without resource types, which can only be allowed on `*`
 */
export function typeKeys(action: Action): readonly string[] | undefined {
  const before = keysOfActions.get(action);
  if (before !== undefined) return before.keys;
  const types = actionDetails(action)?.resources ?? [];
  const keys =
    types.length === 0 ? undefined : types.map(({ type }) => typeKey(action.service.prefix, type));
  keysOfActions.set(action, { keys });
  return keys;
}

const keysOfActions = new WeakMap<Action, { readonly keys: readonly string[] | undefined }>();

const typeKey = (definedBy: string, { name }: { readonly name: string }): string =>
  `${definedBy}/${name.replaceAll(' ', '_')}`;

/** The word for the type of a format. */
export const typeKeyOf = ({ definedBy, type }: ArnFormat): string =>
  typeKey(definedBy, { name: type });

/** All that the resources of a statement can be. */
export interface Reach {
  /** A resource is `*`, is unknown, or is not of a known form: every action finds its resource. */
  readonly open: boolean;
  /** The keys of the types (`typeKeyOf`) that the resources may be of. */
  readonly types: ReadonlySet<string>;
}

const OPEN: Reach = { open: true, types: new Set() };
const reaches = new WeakMap<Statement, Reach>();

/** What the Resource element of a statement reaches; open for NotResource and without a Resource. */
export function reachOf(statement: Statement): Reach {
  const before = reaches.get(statement);
  if (before !== undefined) return before;
  const { resources } = statement;
  const reach =
    resources === undefined || resources.negated || !resources.complete
      ? OPEN
      : reachOfResources(resources.values);
  reaches.set(statement, reach);
  return reach;
}

function reachOfResources(values: readonly StringValue[]): Reach {
  const types = new Set<string>();
  for (const value of values) {
    const found = typesOf(value);
    if (found.kind !== 'some') return OPEN;
    for (const format of found.formats) types.add(typeKeyOf(format));
  }
  return { open: values.length === 0, types };
}

/** Whether an action can be called for a resource of these types. */
export const fits = (action: Action, types: ReadonlySet<string>): boolean =>
  typeKeys(action)?.some((key) => types.has(key)) ?? false;
