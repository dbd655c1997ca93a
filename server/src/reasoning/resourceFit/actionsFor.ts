import { fullName } from '../../catalog/actions';
import type { Action } from '../../catalog/model';
import { findService } from '../../catalog/services';
import { hasUnknown } from '../../iam/unknown';
import { matchesWildcard } from '../../iam/wildcard';
import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { fitOf } from './fit';
import type { Fit } from './fit';
import { reachOfResource } from './reach';
import { statedActions } from './statedActions';
import type { StatedAction } from './statedActions';
import { typesOf } from './typesOf';

/** What the actions of a statement have to do with one of its resources. */
export interface ActionsForResource {
  /** The actions that can be called for the resource. */
  readonly usable: readonly Action[];
  /**
   * The actions that the statement names one by one, or by a pattern within one service, and that
   * certainly cannot be called for the resource. Empty under NotAction.
   */
  readonly unusable: readonly Action[];
}

/**
 * Says which of a statement's actions can be called for a resource, patterns expanded. Of patterns
 * over several services (`*`), and under NotAction, only the services that define the resource's
 * types are looked at.
 *
 * @param resource a string of the statement's Resource
 * @returns undefined where nothing can be said: any resource, an unknown one, or one of no known form
 */
export function actionsFor(
  resource: StringValue,
  statement: Statement,
): ActionsForResource | undefined {
  const types = typesOf(resource);
  const { actions } = statement;
  if (types.kind !== 'some' || actions === undefined) return undefined;
  const reach = reachOfResource(resource);
  const definers = new Set(types.formats.map(({ definedBy }) => definedBy));
  const near = [...definers].flatMap((prefix) => findService(prefix)?.actions ?? []);
  const stated = statedActions(statement);
  const named = actions.negated ? [] : [...new Set(stated.flatMap((one) => one.actions ?? []))];
  const told = new Set(named);
  const patterns = stated.filter((one) => actions.negated || one.actions === undefined);
  const wide = near.filter(
    (action) => !told.has(action) && matchesAny(patterns, action) !== actions.negated,
  );
  return {
    usable: [...named, ...wide].filter((action) => fitOf(action, reach) === 'fits'),
    unusable: named.filter((action) => isMisfit(fitOf(action, reach))),
  };
}

const isMisfit = (fit: Fit): boolean => fit === 'other-type' || fit === 'needs-all';

/** Whether one of the strings matches an action; what is unknown matches nothing. */
function matchesAny(patterns: readonly StatedAction[], action: Action): boolean {
  const name = fullName(action);
  return patterns.some(
    ({ value: { outline } }) => !hasUnknown(outline) && matchesWildcard(outline, name, true),
  );
}
