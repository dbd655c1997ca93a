import type { Words } from '../../iam/words';
import type { Statement } from '../../policy/model';
import type { Value } from '../../policy/value';
import { selectedMfaActions } from '../../reasoning/mfaResources';
import type { CompletionContext } from './context';
import type { Proposal } from './proposal';

const EVERYTHING: Words = {
  en: 'Every resource.',
  ja: 'すべてのリソースです。',
};
const ANY_DEVICE: Words = {
  en: 'Every virtual MFA device of the account, whatever its name. `iam:CreateVirtualMFADevice` needs it: devices are no longer named after their users.',
  ja: 'アカウントのすべての仮想 MFA デバイスです。デバイス名はユーザー名と同じとは限らないため、`iam:CreateVirtualMFADevice` にはこの指定が必要です。',
};
const OWN_USER: Words = {
  en: 'The IAM user that makes the request.',
  ja: 'リクエストを行う IAM ユーザー自身です。',
};
const ANY_ARN: Words = {
  en: 'An ARN, field by field.',
  ja: 'ARN をフィールドごとに入力します。',
};

/** Values of Resource and NotResource, without those that stand there already. */
export function resources(
  statement: Statement,
  current: Value | undefined,
  { type }: CompletionContext,
): readonly Proposal[] {
  if (type === 'trust') return [];
  const needs = (kind: 'mfa' | 'user'): boolean =>
    selectedMfaActions(statement.actions, kind).length > 0 && statement.actions?.negated === false;
  const written = new Set(
    (statement.resources?.values ?? [])
      .filter((value) => value !== current)
      .map(({ outline }) => outline),
  );
  const plain = (text: string, documentation: Words, rank: number): Proposal => ({
    label: text,
    kind: 'resource',
    documentation,
    text: { as: 'string', text },
    rank,
  });
  const proposals: readonly Proposal[] = [
    plain('*', EVERYTHING, 3),
    plain('arn:aws:iam::*:mfa/*', ANY_DEVICE, needs('mfa') ? 1 : 5),
    plain('arn:aws:iam::*:user/${aws:username}', OWN_USER, needs('user') ? 2 : 5),
    {
      label: 'arn:aws:…',
      kind: 'resource',
      documentation: ANY_ARN,
      text: {
        as: 'string',
        text: 'arn:${1|aws,aws-cn,aws-us-gov|}:${2:s3}:${3:}:${4:}:${5:amzn-s3-demo-bucket}',
        snippet: true,
      },
      rank: 4,
    },
  ];
  return proposals.filter(({ label }) => !written.has(label));
}
