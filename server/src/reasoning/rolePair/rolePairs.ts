import { hasWildcard } from '../../iam/wildcard';
import { isOwnPolicy } from '../../policy/perhaps';
import { isMistyped } from './accountIds';
import { fitName } from './roleName';
import type { NameFit } from './roleName';
import { rolePermissions } from './rolePermission';
import type { NamedPolicy, RolePermission } from './rolePermission';
import { readRoleTrust } from './roleTrust';
import type { RoleTrust } from './roleTrust';

/** A permission to assume a role, and the trust policy that is meant to go with it. */
export interface RolePair {
  readonly permission: RolePermission;
  readonly trust: RoleTrust;
  /**
   * What says that they belong together: the role's name is that of the trust policy's file; the
   * user named both, and there is no other choice; or nothing but what is nearly the same in both.
   */
  readonly link: 'name' | 'given' | 'alike';
}

/**
 * Finds which permissions and trust policies belong together. Most do not: two policies are open in
 * an editor because somebody reads both.
 *
 * @param given somebody said that all the policies belong to one user
 */
export function findRolePairs(
  policies: readonly NamedPolicy[],
  given: boolean,
): readonly RolePair[] {
  const own = policies.filter(({ document }) => isOwnPolicy(document));
  const permissions = own.flatMap(rolePermissions);
  const trusts = own.flatMap((policy) => readRoleTrust(policy) ?? []);
  // Hundreds of roles are listed in what was exported from AWS, and not read side by side.
  if (permissions.length * trusts.length > MOST_PAIRS) return [];
  const named = trusts.flatMap((trust) =>
    permissions
      .filter((permission) => fitsName(permission, trust) === 'same')
      .map((permission): RolePair => ({ permission, trust, link: 'name' })),
  );
  const freeTrusts = trusts.filter((one) => named.every(({ trust }) => trust !== one));
  const free = permissions.filter((one) => named.every(({ permission }) => permission !== one));
  const [only, more] = freeTrusts;
  const together = given && only !== undefined && more === undefined && namesOneRole(free);
  const rest = freeTrusts.flatMap((trust) =>
    free.flatMap((permission): readonly RolePair[] => {
      if (together) return [{ permission, trust, link: 'given' }];
      return isAlike(permission, trust) ? [{ permission, trust, link: 'alike' }] : [];
    }),
  );
  return [...named, ...rest];
}

const MOST_PAIRS = 2000;

/** How the permission's role goes with the name of the trust policy's file; what both stand in is named for neither. */
export const fitsName = ({ role, file }: RolePermission, trust: RoleTrust): NameFit =>
  hasWildcard(role) || file === trust.file ? 'other' : fitName(role, trust.words);

const namesOneRole = (permissions: readonly RolePermission[]): boolean =>
  new Set(permissions.map(({ value }) => value.outline)).size === 1;

/** Whether an account id or the role's name is nearly the same in both, as no two are by chance. */
const isAlike = (permission: RolePermission, trust: RoleTrust): boolean => {
  const { account } = permission;
  const { admitted } = trust;
  if (fitsName(permission, trust) === 'mistyped') return true;
  return (
    account !== undefined &&
    admitted.every((one) => one.account !== account) &&
    admitted.some((one) => isMistyped(one.account, account))
  );
};
