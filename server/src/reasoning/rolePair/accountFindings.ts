import { parseArn } from '../../iam/arn';
import type { PolicyDocument } from '../../policy/document';
import { locate } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { isExampleAccount, isMistyped } from './accountIds';
import type { RoleFinding, SaidDifferently } from './finding';
import type { RolePair } from './rolePairs';
import type { Admitted } from './roleTrust';

/** What the account ids of a permission and a trust policy say together. */
export function accountFindings(
  { permission, trust, link }: RolePair,
  given: boolean,
): readonly RoleFinding[] {
  const { account, role } = permission;
  const [first] = trust.admitted;
  if (account === undefined || first === undefined) return [];
  if (trust.admitted.some((one) => one.account === account)) return [];
  const mistyped = trust.admitted.find((one) => isMistyped(one.account, account));
  const finding = (id: RoleFinding['id'], admitted: Admitted): RoleFinding => {
    const rewrites = {
      permission: accountIn(permission.value, admitted.account),
      trust: accountIn(admitted.value, account),
    };
    const [example, other] = isExampleAccount(account)
      ? [account, admitted.account]
      : [admitted.account, account];
    return {
      id,
      data: { permission: account, trust: admitted.account, role, example, other },
      permission: placeOf(permission.document, rewrites.permission),
      trust: placeOf(trust.document, rewrites.trust),
      rewrites,
    };
  };
  if (mistyped !== undefined) return [finding('mistypedAccount', mistyped)];
  if (link === 'alike') return [];
  // Two examples are two accounts, as in the documentation's own examples.
  const examples = trust.admitted.filter((one) => isExampleAccount(one.account));
  const odd = isExampleAccount(account)
    ? examples.length === 0
    : examples.length === trust.admitted.length;
  if (odd) return [finding('exampleAccount', first)];
  return given ? [finding('acrossAccounts', first)] : [];
}

const placeOf = (
  document: PolicyDocument,
  { target, start, end }: SaidDifferently,
): RoleFinding['trust'] => ({ document, range: locate(target, start, end) });

/** Where a value (an ARN, or an account's number) has the account. */
function accountIn(target: StringValue, other: string): SaidDifferently {
  const offsets = parseArn(target.outline)?.offsets;
  const [start, end] = [offsets?.[4] ?? 0, (offsets?.[5] ?? 13) - 1];
  return { target, start, end, other };
}
