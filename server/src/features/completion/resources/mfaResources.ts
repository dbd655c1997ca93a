import type { Words } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import { selectedMfaActions } from '../../../reasoning/mfaResources';
import type { CompletionContext } from '../context';
import type { Proposal } from '../proposal';
import { proposeResource } from './proposeResource';
import { usedTypes } from './resourceTypes';

const ANY_DEVICE: Words = {
  en: 'Every virtual MFA device of the account, whatever its name. `iam:CreateVirtualMFADevice` needs it: devices are no longer named after their users.',
  ja: 'アカウントのすべての仮想 MFA デバイスです。デバイス名はユーザー名と同じとは限らないため、`iam:CreateVirtualMFADevice` にはこの指定が必要です。',
};
const OWN_USER: Words = {
  en: 'The IAM user that makes the request.',
  ja: 'リクエストを行う IAM ユーザー自身です。',
};

/** The resources of MFA, where the statement's actions may be about them. */
export function mfaResources(
  statement: Statement,
  { names }: CompletionContext,
): readonly Proposal[] {
  const { open, types } = usedTypes(statement);
  const needs = (kind: 'mfa' | 'user'): boolean =>
    selectedMfaActions(statement.actions, kind).length > 0 && statement.actions?.negated === false;
  const rank = (kind: 'mfa' | 'user', first: number): number =>
    needs(kind) && !open ? first : OTHERWISE;
  const aboutIam = types.some(({ definedBy }) => definedBy === 'iam');
  if (!aboutIam && !open) return [];
  const account = `arn:${names.partition()}:iam::*`;
  return [
    proposeResource(`${account}:mfa/*`, ANY_DEVICE, rank('mfa', 1)),
    proposeResource(`${account}:user/\${aws:username}`, OWN_USER, rank('user', 2)),
  ];
}

const OTHERWISE = 5;
