import { expandAction, findAction } from '../../../catalog/actions';
import type { Action } from '../../../catalog/model';
import { parseAction } from '../../../iam/action';
import { hasWildcard, matchesWildcard } from '../../../iam/wildcard';
import { actionTypes } from '../../resourceFit/actionTypes';
import { fitOf } from '../../resourceFit/fit';
import type { Fit } from '../../resourceFit/fit';
import { reachOfResource } from '../../resourceFit/reach';
import type { Reach } from '../../resourceFit/reach';
import { isComplete } from '../../resourceFit/reference';
import type { Part } from '../dimensions/dimension';

/** Of more actions than this some will find their resource. */
const ENOUGH = 600;

/** Whether an action can be called for a resource; `unsure` also for what the catalogue does not know. */
export function pairFit(action: string, resource: string): Fit {
  const known = findAction(action);
  if (known === undefined) return 'unsure';
  if (resource === '*' && actionTypes(known).listed.length === 0) return 'fits';
  return fitOf(known, reachOfResource({ outline: resource }));
}

/**
 * Whether AWS certainly authorises no action of a pattern on any resource of another one: all of them
 * work on resources of other types. Of what the catalogue does not know nothing is certain, nor of
 * services that it may not have in full, unless the resource is of another service.
 */
export function neverMeets({ pattern, except }: Part, resource: string): boolean {
  const actions = actionsOf(pattern);
  if (actions === undefined) return false;
  const left = actions.filter(
    ({ service, name }) =>
      !except.some((one) => matchesWildcard(one, `${service.prefix}:${name}`, true)),
  );
  if (left.length === 0) return false;
  const reach = reachOfResource({ outline: resource });
  return left.every((action) => isCertain(action, reach) && isMisfit(fitOf(action, reach)));
}

const isMisfit = (fit: Fit): boolean => fit === 'other-type' || fit === 'needs-all';

const isCertain = ({ service: { prefix } }: Action, { open, services }: Reach): boolean =>
  !open && (isComplete(prefix) || !services.has(prefix));

/** The actions of a pattern within one service; undefined where they are not known, or very many. */
function actionsOf(pattern: string): readonly Action[] | undefined {
  if (!hasWildcard(pattern)) {
    const known = findAction(pattern);
    return known && [known];
  }
  const service = parseAction(pattern)?.service;
  if (service === undefined || hasWildcard(service)) return undefined;
  const actions = expandAction(pattern);
  return actions.length > ENOUGH ? undefined : actions;
}
