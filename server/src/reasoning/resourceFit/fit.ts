import { fullName } from '../../catalog/actions';
import type { Action } from '../../catalog/model';
import { actionTypes } from './actionTypes';
import type { Reach } from './reach';
import { isComplete } from './reference';

export { typeKeyOf } from './actionTypes';
export { reachOf } from './reach';

/** What an action has to do with the resources that a statement (or a single ARN) reaches. */
export type Fit =
  /** It can be called for one of them. */
  | 'fits'
  /** That cannot be told. */
  | 'unsure'
  /** It works on resources of other types only. */
  | 'other-type'
  /** It works on no single resource, and can only be allowed on `*`. */
  | 'needs-all';

/** Says whether an action can be called for resources. */
export function fitOf(action: Action, reach: Reach): Fit {
  if (reach.open) return 'unsure';
  const { listed, possible } = actionTypes(action);
  if (fits(action, reach.types)) return 'fits';
  if (possible.some((type) => reach.types.has(type))) return 'unsure';
  if (listed.some((type) => reach.parents.has(type))) return 'unsure';
  if (listed.length > 0) return 'other-type';
  return certainlyNeedsAll(action, reach) ? 'needs-all' : 'unsure';
}

/**
 * Whether an action works on resources of one of these types, going by the reference.
 *
 * @param types of a `Reach`
 */
export const fits = (action: Action, types: ReadonlySet<string>): boolean =>
  actionTypes(action).listed.some((type) => types.has(type));

/** Actions that nobody has ever been allowed on an ARN, however wide it is. */
const NEVER_ON_AN_ARN: ReadonlySet<string> = new Set([
  'ecr:GetAuthorizationToken',
  'kms:CreateKey',
  'kms:GenerateRandom',
  'secretsmanager:GetRandomPassword',
]);

/**
 * The reference says of all actions without resource types that they need `*`. Yet some that create
 * something are authorized for its ARN, and some that list things for all of them (`user/*`).
 */
function certainlyNeedsAll(action: Action, { services, reachesWhole }: Reach): boolean {
  const { prefix } = action.service;
  if (!isComplete(prefix)) return false;
  if (!services.has(prefix) || NEVER_ON_AN_ARN.has(fullName(action))) return true;
  const reads = action.level === 'List' || action.level === 'Read';
  return (
    reads && (!reachesWhole(prefix) || (prefix === 'ec2' && /^describe/.test(action.lowerCase)))
  );
}
