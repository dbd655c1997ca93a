import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hoverOf, testHovers } from '../../testers/hoverTester';
import { SELF_MANAGED_MFA } from '../../testers/samplePolicies';

const over = (text: string): string => text.replace('"Statement"', '"State$0ment"');

const written = (statements: readonly object[]): string =>
  over(JSON.stringify({ Version: '2012-10-17', Statement: statements }));

const gate = {
  Sid: 'Gate',
  Effect: 'Deny',
  NotAction: ['iam:EnableMFADevice', 'sts:GetSessionToken'],
  Resource: '*',
  Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
};

testHovers('summary over Statement', [
  {
    name: 'everything',
    policy: written([{ Effect: 'Allow', Action: '*', Resource: '*' }]),
    over: '"Statement"',
    en: ['**What it allows, on all resources**', '| All services | **Full access** |'],
    ja: ['**許可する内容（すべてのリソースが対象）**', '| すべてのサービス | **フルアクセス** |'],
    never: ['What it denies', '拒否する内容'],
  },
  {
    name: 'a gate',
    policy: written([{ Effect: 'Allow', Action: '*', Resource: '*' }, gate]),
    en: [
      '| Service | Access | When |',
      '| All services except IAM and STS | **Full access** | **Only with MFA** |',
      '| IAM | **Limited**: Write `EnableMFADevice` | Without MFA |',
      '| IAM and STS | **Full access** | **With MFA** |',
      '**What it denies, whatever another policy allows, on all resources**',
      '| All services | Everything except `iam:EnableMFADevice` and `sts:GetSessionToken` | **Without MFA** |',
    ],
    ja: [
      '| IAM、STS 以外のすべてのサービス | **フルアクセス** | **MFA を使った場合のみ** |',
      '| IAM | **制限**: 書き込み `EnableMFADevice` | MFA を使わない場合 |',
      '**ほかのポリシーが許可していても拒否する内容（すべてのリソースが対象）**',
    ],
  },
  {
    name: 'users who manage their own MFA',
    policy: over(SELF_MANAGED_MFA),
    en: ['| Multiple (3) | Without MFA |', '| Multiple (3) | **With MFA** |'],
    ja: ['複数（3 個）', '**MFA を使った場合**'],
  },
  {
    name: 'a gate alone',
    policy: written([gate]),
    en: ['- It allows nothing by itself.', '**What it denies'],
    ja: ['- このポリシー自体は何も許可しません。'],
    never: ['What it allows', '許可する内容'],
  },
  {
    name: 'denials',
    policy: written([
      { Effect: 'Allow', Action: ['iam:*', 'sqs:*', 's3:*'], Resource: '*' },
      { Effect: 'Deny', Action: ['iam:DeleteUser', 'sqs:*'], Resource: '*' },
      { Sid: 'Secret', Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::b/*' },
    ]),
    en: [
      '| IAM | **Full access** except `iam:DeleteUser` (denied) |',
      '| SQS | **Denied** |',
      '| S3 | **Full access** | All resources | Except what `Secret` denies |',
    ],
    ja: [
      '| IAM | `iam:DeleteUser`（拒否）以外の**フルアクセス** |',
      '| SQS | **拒否** |',
      '`Secret` が拒否するものを除く',
    ],
  },
  {
    name: 'conditions',
    policy: written([
      {
        Effect: 'Allow',
        Action: 'sqs:PurgeQueue',
        Resource: 'arn:aws:sqs:*:*:q',
        Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
      },
    ]),
    en: ['| If the Region that is called (`aws:RequestedRegion`) is `eu-west-1` |'],
    ja: ['（`aws:RequestedRegion`）が `eu-west-1` である場合 |'],
  },
  {
    name: 'an SCP',
    policy: written([
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Sid: 'Leave', Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' },
    ]),
    type: 'scp',
    en: [
      '**What it lets through, where another policy allows it, on all resources**',
      '| Organizations | **Full access** except `organizations:LeaveOrganization` (denied) |',
    ],
    ja: ['**ほかのポリシーも許可していれば通す内容（すべてのリソースが対象）**'],
  },
  {
    name: 'a bucket policy',
    policy: over(readFileSync('examples/uploads.bucket-policy.json', 'utf8')),
    type: 'resource',
    en: ['**What it allows, and to whom**', '| The service `cloudtrail.amazonaws.com` |'],
    ja: ['**許可する内容と相手**', '| サービス `cloudtrail.amazonaws.com` |'],
  },
  {
    name: 'a trust policy',
    policy: over(readFileSync('examples/admin-role.trust-policy.json', 'utf8')),
    type: 'trust',
    en: [
      '**Who can assume the role**',
      '| Who | Access |',
      '| Account 111122223333 | `sts:AssumeRole` |',
    ],
    ja: [
      '**ロールを引き受けられるプリンシパル**',
      '| アカウント 111122223333 | `sts:AssumeRole` |',
    ],
    never: ['| STS |'],
  },
  {
    name: 'an RCP',
    policy: written([
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]),
    type: 'rcp',
    en: ['| S3 | **All actions** | Everyone |'],
    ja: ['| S3 | **すべてのアクション** | すべてのプリンシパル |'],
    never: ['nothing by itself', '何も許可しません'],
  },
  {
    name: 'an unfinished statement',
    policy: written([
      { Effect: 'Allow', Action: 'sqs:PurgeQueue', Resource: '*' },
      { Effect: 'Allow' },
    ]),
    en: ['- Not counted, since unfinished or not known: statement 2'],
    ja: ['2 番目のステートメント'],
  },
]);

describe('long summaries', () => {
  it('fold services of which the same is said, and count what they leave out', () => {
    const { policies } = JSON.parse(readFileSync('data/managedPolicies.json', 'utf8')) as {
      policies: Readonly<Record<string, object>>;
    };
    const markdown =
      hoverOf(over(JSON.stringify(policies['ReadOnlyAccess'])), 'en')?.markdown ?? '';
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
    expect(rows).toHaveLength(12);
    expect(rows[2]).toMatch(/ and \d+ more \| \*\*Full\*\*: List, Read \|/);
    expect(markdown).toMatch(/… and \d+ more services/);
  });
});
