import { describe, expect, it } from 'vitest';
import { describeTerms } from '../../../../server/src/reasoning/comparison/words/describe';
import { describeMove } from '../../../../server/src/reasoning/comparison/words/describeMove';
import type { Comparison } from '../../../../server/src/reasoning/comparison/difference';
import { headlineOf } from '../../../../server/src/reasoning/comparison/words/headline';
import { REALISTIC_CHANGES } from './realisticChanges';
import { compare, told } from './tester';

/** The headline, then each difference with what became of its conditions. */
function report(comparison: Comparison): readonly string[] {
  const lines = told(comparison);
  const details = comparison.differences.map((one) => [
    ...(one.change === 'added' || one.change === 'removed' ? [] : [describeMove(one, 'en')]),
    ...describeTerms(one.before, 'en').map((term) => `before: ${term}`),
    ...describeTerms(one.after, 'en').map((term) => `after: ${term}`),
  ]);
  return [headlineOf(comparison), ...lines.flatMap((line, i) => [line, ...(details[i] ?? [])])];
}

const REPORTS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'a role may be passed',
    ['more', 'added iam:PassRole on arn:aws:iam::111122223333:role/lambda-*'],
  ],
  [
    'MFA is asked for',
    [
      'less',
      'tightened ec2:StopInstances on *',
      'moved behind a condition',
      'after: only when the MFA key (`aws:MultiFactorAuthPresent`) is `true`',
      'tightened ec2:TerminateInstances on *',
      'moved behind a condition',
      'after: only when the MFA key (`aws:MultiFactorAuthPresent`) is `true`',
    ],
  ],
  [
    'the list of a gate gets shorter',
    [
      'less',
      'tightened iam:ChangePassword on *',
      'moved behind a condition',
      'after: only when the MFA key (`aws:MultiFactorAuthPresent`) is `true`',
    ],
  ],
  [
    'the list of a gate gets longer',
    [
      'more',
      'loosened iam:DeactivateMFADevice on *',
      'no longer behind a condition',
      'before: only when the MFA key (`aws:MultiFactorAuthPresent`) is `true`',
    ],
  ],
  [
    'a Deny is gone',
    [
      'more',
      'added s3:DeleteBucket on arn:aws:s3:::reports',
      'added s3:PutBucketPolicy on arn:aws:s3:::reports',
    ],
  ],
  [
    'another account is trusted',
    [
      'more',
      'added sts:AssumeRole on * for arn:aws:iam::444455556666:root',
      'after: only when the MFA key (`aws:MultiFactorAuthPresent`) is `true`',
    ],
  ],
  [
    'a bucket is opened to another account',
    ['more', 'added s3:GetObject on arn:aws:s3:::reports/* for arn:aws:iam::444455556666:root'],
  ],
  [
    'a bucket is opened to everyone',
    [
      'more',
      'added s3:GetObject on arn:aws:s3:::reports/* for * but arn:aws:iam::111122223333:root',
    ],
  ],
  [
    'a Region more',
    [
      'more',
      'loosened * but iam:* sts:* cloudfront:* on *',
      'allowed for more requests than before',
      'before: only when the Region that is called (`aws:RequestedRegion`) is `eu-west-1`',
      'after: only when the Region that is called (`aws:RequestedRegion`) is `eu-west-1` or `us-east-1`',
    ],
  ],
  [
    'a wildcard is widened',
    [
      'more',
      'added dynamodb:*Item but dynamodb:GetItem on arn:aws:dynamodb:*:111122223333:table/orders',
    ],
  ],
  [
    'one table becomes all',
    [
      'more',
      'added dynamodb:GetItem on arn:aws:dynamodb:*:111122223333:table/* but arn:aws:dynamodb:*:111122223333:table/orders',
      'added dynamodb:Query on arn:aws:dynamodb:*:111122223333:table/* but arn:aws:dynamodb:*:111122223333:table/orders',
    ],
  ],
  ['a statement is split by resource', ['same']],
  [
    'any branch of a repository may deploy',
    [
      'more',
      'loosened sts:AssumeRoleWithWebIdentity on * for arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      'allowed for more requests than before',
      'before: only when `token.actions.githubusercontent.com:aud` is `sts.amazonaws.com` and `token.actions.githubusercontent.com:sub` matches `repo:acme/app:ref:refs/heads/main`',
      'after: only when `token.actions.githubusercontent.com:aud` is `sts.amazonaws.com` and `token.actions.githubusercontent.com:sub` matches `repo:acme/app:*`',
    ],
  ],
  [
    'an action and a bucket more in one statement',
    [
      'more',
      'added s3:GetObject on arn:aws:s3:::archive/*',
      'added s3:PutObject on arn:aws:s3:::reports/*, arn:aws:s3:::archive/*',
    ],
  ],
  [
    'administrators become read-only',
    ['less', 'removed * but s3:Get* s3:List* ec2:Describe* on *'],
  ],
  [
    'tags decide',
    [
      'less',
      'tightened ec2:StartInstances on arn:aws:ec2:*:111122223333:instance/*',
      'moved behind a condition',
      "after: only when the resource's tag `owner` (`aws:ResourceTag/owner`) is `${aws:username}`",
      'tightened ec2:StopInstances on arn:aws:ec2:*:111122223333:instance/*',
      'moved behind a condition',
      "after: only when the resource's tag `owner` (`aws:ResourceTag/owner`) is `${aws:username}`",
    ],
  ],
  [
    'a network is taken out of a Deny',
    [
      'less',
      'tightened secretsmanager:GetSecretValue on *',
      'allowed for fewer requests than before',
      "before: only when the caller's IP address (`aws:SourceIp`) is in `203.0.113.0/24` or `198.51.100.0/24`",
      "after: only when the caller's IP address (`aws:SourceIp`) is in `203.0.113.0/24`",
      'tightened sts:GetSessionToken on *',
      'allowed for fewer requests than before',
      "before: only when the caller's IP address (`aws:SourceIp`) is in `203.0.113.0/24` or `198.51.100.0/24`",
      "after: only when the caller's IP address (`aws:SourceIp`) is in `203.0.113.0/24`",
    ],
  ],
]);

describe('changes as they come in pull requests', () => {
  it.each(REALISTIC_CHANGES)('$name', ({ name, before, after, type }) => {
    const comparison = compare(before, after, type);
    expect(report(comparison)).toEqual(REPORTS.get(name));
    expect(comparison.proved).toBe(true);
    for (const { change, examples } of comparison.differences) {
      const shown = examples();
      expect(shown).toHaveLength(1);
      const isGain = change === 'added' || change === 'loosened';
      expect(shown[0]?.[isGain ? 'after' : 'before']).toBe('allowed');
    }
  });

  it.each(REALISTIC_CHANGES)('taken back: $name', ({ before, after, type }) => {
    const back = compare(after, before, type).differences;
    const turned = {
      added: 'removed',
      removed: 'added',
      loosened: 'tightened',
      tightened: 'loosened',
    };
    const ways = compare(before, after, type).differences.map(({ change }) =>
      change === 'changed' ? change : turned[change],
    );
    expect(back.map(({ change }) => change).sort()).toEqual([...ways].sort());
  });
});
