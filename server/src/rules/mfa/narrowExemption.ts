import { ENROLMENT_ACTIONS } from '../../iam/mfa';
import { matchesWildcard } from '../../iam/wildcard';
import type { PolicyEdit } from '../../policy/edit';
import type { Selection } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import type { Fix } from '../rule';

/** What AWS's own gates exempt (facts/mfa.md, "The gate"). */
const NEEDED_WITHOUT_MFA: readonly string[] = [
  ...ENROLMENT_ACTIONS,
  'iam:ChangePassword',
  'iam:GetAccountPasswordPolicy',
  'iam:GetUser',
  'sts:GetSessionToken',
];

/**
 * Fixes that take a dangerous value out of the exemptions of a gate. A wildcard may exempt what nobody could enrol or sign in without:
 * that stays exempt.
 */
export function narrowExemption(
  value: StringValue,
  { values, entry }: Selection,
): readonly Fix<'replace' | 'remove'>[] {
  const list = entry.value;
  if (list?.kind !== 'list') return [];
  const needed = NEEDED_WITHOUT_MFA.filter(
    (action) =>
      matchesWildcard(value.text ?? '', action, true) &&
      !values.some((other) => other !== value && matchesWildcard(other.text ?? '', action, true)),
  );
  const [first, ...others] = needed;
  if (first === undefined) {
    const removal: PolicyEdit = { kind: 'remove-item', list, item: value };
    return values.length < 2 ? [] : [{ title: 'remove', effect: 'narrows', edits: [removal] }];
  }
  const replacement: PolicyEdit = { kind: 'replace-value', target: value, value: first };
  const additions = others.map((action): PolicyEdit => ({
    kind: 'insert-item',
    list,
    after: value,
    value: action,
  }));
  return [{ title: 'replace', effect: 'narrows', edits: [replacement, ...additions] }];
}
