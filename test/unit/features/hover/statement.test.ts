import { describe, expect, it } from 'vitest';
import { hoverOf, testHovers } from '../../testers/hoverTester';
import { SELF_MANAGED_MFA } from '../../testers/samplePolicies';

const at = (text: string, policy = SELF_MANAGED_MFA): string => {
  const found = policy.indexOf(text);
  if (found < 0) throw new Error(`No ${text} in the policy.`);
  return `${policy.slice(0, found)}$0${policy.slice(found)}`;
};

const GATE = {
  en: [
    '**Denies everything except 6 actions of IAM and STS (view, create, change, use), on all resources, until MFA is used.**',
    '- Until MFA is used, `OwnAccessKeys` has no effect.',
    '| Who calls | MFA key | This statement |',
    '| Long-term access keys (CLI, SDK) | absent | **denied** |',
    '| Console session or temporary credentials without MFA | `false` | **denied** |',
    '| Session after MFA | `true` | not denied by this statement |',
  ],
  ja: [
    '**MFA を使うまでは、すべてのリソースに対する IAM・STS の 6 個のアクション（表示・作成・変更・利用）以外のすべてのアクションを拒否します。**',
    '- MFA を使うまでは、`OwnAccessKeys` は効果がありません。',
    '| 呼び出し元 | MFA のキー | このステートメント |',
    '| 長期のアクセスキー（CLI、SDK） | なし | **拒否** |',
    '| MFA を使ったセッション | `true` | このステートメントでは拒否しない |',
  ],
};

const WITHOUT_SID = {
  en: ['Allows `iam:CreateVirtualMFADevice` on any virtual MFA device.'],
  ja: ['任意の仮想 MFA デバイスに対する `iam:CreateVirtualMFADevice` を許可します。'],
};

const third = SELF_MANAGED_MFA.indexOf(
  '{\n      "Effect": "Allow",\n      "Action": ["iam:CreateVirtualMFADevice"]',
);
const thirdAt = (offset: number): string =>
  `${SELF_MANAGED_MFA.slice(0, third + offset)}$0${SELF_MANAGED_MFA.slice(third + offset)}`;

testHovers('statement', [
  { name: 'value of Sid', policy: at('Gate'), over: '"Gate"', ...GATE },
  { name: 'key Sid', policy: at('Sid": "Gate'), over: '"Sid"', ...GATE },
  { name: 'opening brace', policy: thirdAt(0), ...WITHOUT_SID },
  {
    name: 'Effect of a statement without Sid',
    policy: thirdAt(10),
    over: '"Effect"',
    ...WITHOUT_SID,
  },
  { name: 'white space', policy: thirdAt(3), en: [], ja: [] },
  {
    name: 'a key that is no element',
    policy:
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*","Com$0ment":"x"}]}',
    over: '"Comment"',
    en: ['Allows all S3 actions (`s3:*`) on all resources.'],
    ja: ['すべてのリソースに対する S3 のすべてのアクション（`s3:*`）を許可します。'],
  },
  {
    name: 'a fragment, at its brace',
    policy: '$0{"Effect":"Deny","NotAction":"iam:*","Resource":"*"}',
    en: ['Denies everything except all IAM actions (`iam:*`), on all resources.'],
    ja: [
      'すべてのリソースに対する IAM のすべてのアクション（`iam:*`）以外のすべてのアクションを拒否します。',
    ],
  },
  {
    name: 'a Sid that promises something else',
    policy:
      '{"Version":"2012-10-17","Statement":[{"Sid":"Deny$0All","Effect":"Allow","Action":"*","Resource":"*"}]}',
    en: ['**Allows every action on all resources.**'],
    ja: ['**すべてのリソースに対するすべてのアクションを許可します。**'],
    never: ['DenyAll'],
  },
]);

describe('the braces of a statement', () => {
  it('lie over the whole statement', () => {
    const over = hoverOf(thirdAt(0), 'en')?.over ?? '';
    expect(over.startsWith('{')).toBe(true);
    expect(over.endsWith('}')).toBe(true);
    expect(over).toContain('mfa/*');
  });
});
