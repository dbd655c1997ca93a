import type { PolicyDocument } from '../../policy/document';
import { statementLabelRange } from '../../policy/model';
import { authorize } from '../evaluation/authorize';
import { isMfaCondition } from '../mfaCondition';
import {
  asksForMfa,
  passesWithoutMfa,
  permissionPasses,
  requestOf,
  roleCall,
  trustPasses,
} from './assumeRole';
import type { RoleFinding } from './finding';
import type { RolePair } from './rolePairs';
import type { Admitted } from './roleTrust';

/**
 * MFA that only one of the two asks for.
 *
 * @param identity the policies of the user; the permission's own alone where no others are known
 */
export function mfaFindings(
  pair: RolePair,
  identity: readonly PolicyDocument[],
  given: boolean,
): readonly RoleFinding[] {
  const { permission, trust } = pair;
  const finding = (id: RoleFinding['id'], admitted: Admitted): RoleFinding => ({
    id,
    data: { role: permission.role, user: admitted.user ?? '', admitted: namesOf(pair) },
    permission: {
      document: permission.document,
      range:
        permission.statement.conditions.find(isMfaCondition)?.entry.range ?? permission.value.range,
    },
    trust: { document: trust.document, range: statementLabelRange(admitted.statement) },
  });
  for (const admitted of trust.admitted) {
    const call = roleCall(admitted, permission);
    const [permits, trusts] = [permissionPasses(identity, call), trustPasses(trust, call)];
    if (asksForMfa(permits) && trusts('true') === 'yes' && passesWithoutMfa(trusts)) {
      const together = authorize(
        { identity, resource: [trust.document] },
        requestOf(call, 'false'),
      );
      const without = admitted.user !== undefined && together.decision === 'allowed';
      return [finding(without ? 'mfaWithoutEffect' : 'mfaOnlyInPermission', admitted)];
    }
    if (given && asksForMfa(trusts) && permits('absent') === 'yes')
      return [finding('mfaOnlyInTrust', admitted)];
  }
  return [];
}

/** Whom the trust policy admits, as it names them. */
export const namesOf = ({ trust }: RolePair): readonly string[] => [
  ...new Set(trust.admitted.map(({ value }) => value.outline)),
];
