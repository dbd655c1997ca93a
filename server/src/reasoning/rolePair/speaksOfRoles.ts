import type { PolicyDocument } from '../../policy/document';
import { rolePermissions } from './rolePermission';
import { readRoleTrust } from './roleTrust';

/** Whether some policy lets roles be assumed, or is the trust policy of a role for people: others may have to do with it. */
export function speaksOfRoles(policies: readonly PolicyDocument[]): boolean {
  const known = answers.get(policies);
  if (known !== undefined) return known;
  const answer = policies.some(
    (document) =>
      rolePermissions({ document, file: '' }).length > 0 ||
      readRoleTrust({ document, file: '' }) !== undefined,
  );
  answers.set(policies, answer);
  return answer;
}

/** Asked at every diagnosis of every open text. */
const answers = new WeakMap<readonly PolicyDocument[], boolean>();
