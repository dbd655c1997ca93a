import type { MfaState } from '../../iam/mfa';
import type { PolicyDocument } from '../../policy/document';
import type { Caller } from '../evaluation/caller';
import { askLayers } from '../evaluation/layers';
import type { AuthorizationRequest, PolicySet } from '../evaluation/policySet';
import { all, not } from '../truth';
import type { Truth } from '../truth';
import { userContext } from '../userContext';
import { ASSUME_ROLE } from './rolePermission';
import type { RolePermission } from './rolePermission';
import { externalIdsOf } from './roleTrust';
import type { Admitted, RoleTrust } from './roleTrust';

/** Who assumes which role, and what they hand over. */
export interface RoleCall {
  readonly caller: Caller & { readonly kind: 'user' };
  readonly roleArn: string;
  /** Undefined where the caller gives none. */
  readonly externalId: string | undefined;
}

/** The name of a user of an account that is admitted with all its users. */
const SOME_USER = 'user';

/** The name of a role that nothing names. */
const SOME_ROLE = 'ROLE';

/** What stands in the place of a wildcard. */
const SOME_NAME = 'sample';

/** The call by which somebody whom a trust policy admits assumes its role: as the permission names it, if one does. */
export function roleCall(
  { account, user = SOME_USER, statement }: Admitted,
  permission: RolePermission | undefined,
): RoleCall {
  const partition = permission?.partition ?? 'aws';
  const role = permission?.role.replace(/[*?]+/g, SOME_NAME) ?? SOME_ROLE;
  const [externalId] = externalIdsOf(statement) ?? [];
  return {
    caller: { kind: 'user', account, partition, name: user },
    roleArn: `arn:${partition}:iam::${permission?.account ?? account}:role/${role}`,
    externalId,
  };
}

/** The request of a call, with MFA or without. */
export const requestOf = (
  { caller, roleArn, externalId }: RoleCall,
  mfa: MfaState,
): AuthorizationRequest => ({
  action: ASSUME_ROLE,
  resource: roleArn,
  context: userContext(
    caller,
    mfa,
    new Map([['sts:externalid', externalId === undefined ? [] : [externalId]]]),
  ),
  caller,
});

/** Whether policies of one kind, taken alone, let a call pass in each state of MFA. */
export type Passes = (mfa: MfaState) => Truth;

/** What the trust policy says of a call. */
export const trustPasses = ({ document }: RoleTrust, call: RoleCall): Passes =>
  passes({ resource: [document] }, call);

/** What the caller's own policies say of it. */
export const permissionPasses = (identity: readonly PolicyDocument[], call: RoleCall): Passes =>
  passes({ identity }, call);

const passes =
  (policies: PolicySet, call: RoleCall): Passes =>
  (mfa) => {
    const { answers } = askLayers(policies, requestOf(call, mfa));
    return all(answers.flatMap(({ allows, denies }) => [allows, not(denies)]));
  };

/** Whether a call passes with MFA, and never without. */
export const asksForMfa = (passing: Passes): boolean =>
  passing('true') === 'yes' && passing('false') === 'no' && passing('absent') === 'no';

/** Whether a call passes without MFA in one way or the other. */
export const passesWithoutMfa = (passing: Passes): boolean =>
  passing('false') === 'yes' || passing('absent') === 'yes';
