import type { PolicyDocument } from '../../policy/document';
import type { Condition, Statement } from '../../policy/model';
import { variablesWork } from '../evaluate';
import { deniesNear } from '../interplay/deniesNear';
import { leftOver } from '../interplay/leftOver';
import { isMfaCondition } from '../mfaCondition';
import { referTo, takenFrom } from './cancel';
import type { RestrictedBy } from './explanation';
import { readCondition } from './reading/readCondition';

/**
 * The Denies of a policy that leave an Allow only where their conditions do not hold: a guard for the
 * Region, the network, the organization. Those that ask for MFA are told by `cancellingStatements`.
 */
export const restrictingStatements = (
  allow: Statement,
  document: PolicyDocument,
): readonly RestrictedBy[] =>
  deniesNear(allow, document).flatMap((deny) => {
    const unless = guardConditions(deny, allow, variablesWork(document));
    const taken = unless.length === 0 ? undefined : takenFrom(deny, allow);
    if (taken === undefined) return [];
    return [{ ...taken, statement: referTo(deny), unless: unless.map(readCondition) }];
  });

/** The conditions of a guard that are left for an Allow; none where the Deny is no guard for it. */
function guardConditions(
  deny: Statement,
  allow: Statement,
  variables: boolean,
): readonly Condition[] {
  if (deny.conditions.length === 0 || deny.conditions.some(isMfaCondition)) return [];
  const left = leftOver(deny, allow, variables);
  return typeof left === 'string' ? [] : left;
}
