import { expandAction, fullName } from '../catalog/actions';
import type { Action } from '../catalog/model';
import { findService } from '../catalog/services';
import { parseAction } from '../iam/action';
import { hasUnknown } from '../iam/unknown';
import { hasWildcard, wildcardsOverlap } from '../iam/wildcard';
import type { Selection, Statement } from '../policy/model';
import type { StringValue } from '../policy/value';
import { fitOf } from '../reasoning/resourceFit/fit';
import { reachOf } from '../reasoning/resourceFit/reach';
import { exactPatterns } from './wildcardPatterns';

/** The actions of some services that a selection does not name. */
export interface OtherActions {
  /** Prefixes, in alphabetical order. */
  readonly services: readonly string[];
  readonly count: number;
  /** Patterns that match them and none of the named ones, and single actions. */
  readonly values: readonly string[];
}

/**
 * The other actions of the services that a statement names in its actions or, where these cannot be of
 * any service, in its resources. Those that cannot be called for the resources are left out.
 *
 * @returns undefined where a value is not known, or over several services
 */
export function otherActions(statement: Statement): OtherActions | undefined {
  const named = statement.actions?.values ?? [];
  const prefixes = named.map(serviceOf);
  const reach = reachOf(statement);
  const services = [...new Set([...prefixes, ...(reach.open ? [] : reach.services)])].sort();
  const found = services.flatMap((prefix) =>
    prefix === undefined ? [] : (findService(prefix) ?? []),
  );
  if (found.length < services.length) return undefined;
  const known = new Set(named.flatMap(({ outline }) => expandAction(outline)));
  const others = found.map((service) =>
    service.actions.filter((action) => {
      const fit = fitOf(action, reach);
      return !known.has(action) && (fit === 'fits' || fit === 'unsure');
    }),
  );
  return {
    services: found.map(({ prefix }) => prefix),
    count: others.flat().length,
    values: others.flatMap((actions) => shortest(actions, named)),
  };
}

/** Undefined for what may be of several services. */
function serviceOf({ outline }: StringValue): string | undefined {
  const parsed = hasUnknown(outline) ? undefined : parseAction(outline);
  return parsed === undefined || hasWildcard(parsed.service) ? undefined : parsed.service;
}

/** Not even an action of the future may be matched by a pattern and by a value of the statement. */
function shortest(actions: readonly Action[], named: readonly StringValue[]): readonly string[] {
  const [first] = actions;
  if (first === undefined) return [];
  const patterns = exactPatterns(actions, new Set(actions))
    .map((name) => `${first.service.prefix}:${name}`)
    .filter((pattern) => !named.some(({ outline }) => wildcardsOverlap(pattern, outline, true)));
  const matched = new Set(patterns.flatMap(expandAction));
  return [...patterns, ...actions.filter((action) => !matched.has(action)).map(fullName)].sort();
}

/** Whether the resources of a statement are of no other services than its actions. */
export function isOfOwnServices(statement: Statement, { values }: Selection): boolean {
  const reach = reachOf(statement);
  const own = new Set(values.map(serviceOf));
  return !reach.open && [...reach.services].every((service) => own.has(service));
}
