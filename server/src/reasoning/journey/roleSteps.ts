import { asksForMfa, permissionPasses, roleCall, trustPasses } from '../rolePair/assumeRole';
import type { RoleCall } from '../rolePair/assumeRole';
import type { NamedPolicy, RolePermission } from '../rolePair/rolePermission';
import { rolePermissions } from '../rolePair/rolePermission';
import { findRolePairs } from '../rolePair/rolePairs';
import { readRoleTrust } from '../rolePair/roleTrust';
import type { Admitted, RoleTrust } from '../rolePair/roleTrust';
import { callerOf } from './traveller';
import type { Traveller } from './traveller';

/** A role that the user assumes, once MFA is used. */
export interface RoleStep {
  readonly call: RoleCall;
  readonly trust: RoleTrust;
  /** The trust policy or the user's own policies let nobody assume the role without MFA. */
  readonly asksForMfa: boolean;
}

/**
 * The roles whose trust policies stand among a user's policies, and that the user is to assume: by a
 * permission that goes with it, or because the trust policy itself names the user.
 */
export function roleSteps(
  policies: readonly NamedPolicy[],
  traveller: Traveller,
): readonly RoleStep[] {
  const pairs = findRolePairs(policies, true).filter(({ link }) => link !== 'alike');
  const steps = pairs.map(({ trust, permission }) =>
    stepOf(policies, traveller, trust, permission),
  );
  const known = new Map(steps.map((step) => [`${step.trust.file} ${step.call.roleArn}`, step]));
  return [...known.values(), ...withoutPermission(policies, traveller)];
}

/** Where no policy names a role: others may allow it (`sts:*`), or the trust policy alone does. */
function withoutPermission(
  policies: readonly NamedPolicy[],
  traveller: Traveller,
): readonly RoleStep[] {
  if (policies.some((policy) => rolePermissions(policy).length > 0)) return [];
  return policies.flatMap((policy) => {
    const trust = readRoleTrust(policy);
    if (trust === undefined) return [];
    const step = stepOf(policies, traveller, trust, undefined);
    const allowed = permissionPasses(identityOf(policies), step.call)('true') === 'yes';
    const named = trust.admitted.some(({ user }) => user === traveller.user);
    return allowed || named ? [step] : [];
  });
}

function stepOf(
  policies: readonly NamedPolicy[],
  traveller: Traveller,
  trust: RoleTrust,
  permission: RolePermission | undefined,
): RoleStep {
  const admitted = admittedFor(trust, traveller);
  const call = { ...roleCall(admitted, permission), caller: callerOf(traveller) };
  const trusted = roleCall(admitted, permission);
  return {
    call,
    trust,
    asksForMfa:
      asksForMfa(permissionPasses(identityOf(policies), call)) ||
      asksForMfa(trustPasses(trust, trusted)),
  };
}

const identityOf = (policies: readonly NamedPolicy[]) =>
  policies.map(({ document }) => document).filter(({ type }) => type.type === 'identity');

/** By which of its principals a trust policy admits the user; the first where by none. */
function admittedFor({ admitted }: RoleTrust, { account, user }: Traveller): Admitted {
  const own = admitted.filter((one) => one.account === account);
  const found =
    own.find((one) => one.user === user) ??
    own.find((one) => one.user === undefined) ??
    own[0] ??
    admitted[0];
  if (found === undefined) throw new Error('A trust policy for people admits somebody.');
  return found;
}
