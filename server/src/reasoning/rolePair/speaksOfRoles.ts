import type { PolicyDocument } from '../../policy/document';
import { rolePermissions } from './rolePermission';
import { readRoleTrust } from './roleTrust';

/** Whether some policy lets roles be assumed, or is the trust policy of a role for people: others may have to do with it. */
export const speaksOfRoles = (policies: readonly PolicyDocument[]): boolean =>
  policies.some(
    (document) =>
      rolePermissions({ document, file: '' }).length > 0 ||
      readRoleTrust({ document, file: '' }) !== undefined,
  );
