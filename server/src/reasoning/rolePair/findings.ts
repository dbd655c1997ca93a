import type { PolicyDocument } from '../../policy/document';
import { statementLabelRange } from '../../policy/model';
import type { Statement } from '../../policy/model';
import { accountFindings } from './accountFindings';
import type { RoleFinding } from './finding';
import { mfaFindings, namesOf } from './mfaFindings';
import { ownAccount } from './ownAccount';
import type { NamedPolicy } from './rolePermission';
import { findRolePairs, fitsName } from './rolePairs';
import type { RolePair } from './rolePairs';
import { externalIdsOf } from './roleTrust';

/**
 * What does not go together in permissions to assume roles and the roles' trust policies.
 *
 * @param given somebody said that all the policies belong to one user, so that remarks are welcome;
 * otherwise they are only open together, and only what can hardly be chance is said
 */
export function roleFindings(
  policies: readonly NamedPolicy[],
  given: boolean,
): readonly RoleFinding[] {
  const users = policies
    .map(({ document }) => document)
    .filter(({ type }) => type.type === 'identity');
  return findRolePairs(policies, given).flatMap((pair) => {
    const identity = given ? users : [pair.permission.document];
    const sure = pair.link !== 'alike';
    return [
      ...accountFindings(pair, given),
      ...nameFindings(pair),
      ...(sure ? userFindings(pair, identity) : []),
      ...(sure ? externalIdFindings(pair, given) : []),
      ...(sure ? mfaFindings(pair, identity, given) : []),
    ];
  });
}

function nameFindings(pair: RolePair): readonly RoleFinding[] {
  const { permission, trust } = pair;
  const [first] = trust.admitted;
  if (first === undefined || fitsName(permission, trust) !== 'mistyped') return [];
  const file = trust.file.slice(trust.file.lastIndexOf('/') + 1);
  return [onValue(pair, 'mistypedName', first.statement, { role: permission.role, file })];
}

/** Users of one account, and a trust policy that admits nobody of it. */
function userFindings(pair: RolePair, identity: readonly PolicyDocument[]): readonly RoleFinding[] {
  const account = ownAccount(identity);
  const { permission, trust } = pair;
  const [first] = trust.admitted;
  if (account === undefined || first === undefined || !trust.complete) return [];
  if (trust.admitted.some((one) => one.account === account)) return [];
  const data = { account, role: permission.role, admitted: namesOf(pair) };
  return [onValue(pair, 'userNotAdmitted', first.statement, data)];
}

function externalIdFindings(pair: RolePair, given: boolean): readonly RoleFinding[] {
  const { permission, trust } = pair;
  const statements = [...new Set(trust.admitted.map(({ statement }) => statement))];
  const asked = statements.map(externalIdsOf);
  const [first] = statements;
  if (first === undefined || !asked.every((ids) => ids !== undefined)) return [];
  const ids = [...new Set(asked.flatMap((one) => [...one]))];
  const own = externalIdsOf(permission.statement);
  const { role } = permission;
  if (own === undefined) return given ? [onValue(pair, 'externalIdAsked', first, { role })] : [];
  if (ids.some((id) => own.has(id))) return [];
  return [onValue(pair, 'externalIds', first, { role, permission: [...own], trust: ids })];
}

const onValue = (
  { permission, trust }: RolePair,
  id: RoleFinding['id'],
  statement: Statement,
  data: RoleFinding['data'],
): RoleFinding => ({
  id,
  data,
  permission: { document: permission.document, range: permission.value.range },
  trust: { document: trust.document, range: statementLabelRange(statement) },
});
