import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainPolicy } from '../../../../server/src/reasoning/explain/explainPolicy';
import type { PolicyExplanation } from '../../../../server/src/reasoning/explain/explanation';
import type { Locale } from '../../../../server/src/iam/words';
import { documentOf } from '../../testers/explainTester';

const explainSeed = (name: string, locale: Locale): PolicyExplanation => {
  const url = new URL(`../../fixtures/seeds/${name}`, import.meta.url);
  return explainPolicy(documentOf(readFileSync(url, 'utf8'), undefined, name), locale);
};

const headlines = ({ statements }: PolicyExplanation): readonly string[] =>
  statements.map(({ headline }) => headline);

describe('the policies that this project was made for', () => {
  it('explains each Sid of a policy for read-only users, in Japanese', () => {
    const seed = explainSeed('0-read-only-user-manages-own-mfa.json', 'ja');
    expect(seed.headline).toBe(
      'アイデンティティベースのポリシーです。ステートメントは 9 個（Allow 8 個、Deny 1 個）です。',
    );
    expect(headlines(seed)).toEqual([
      'すべてのリソースに対する `iam:GetAccountPasswordPolicy`、`iam:ListVirtualMFADevices` を許可します。',
      '本人の IAM ユーザーに対する `iam:ChangePassword`、`iam:GetUser` を許可します。',
      '本人の IAM ユーザーに対する IAM の 4 個のアクション（表示・作成・変更・削除）を許可します。',
      '本人の IAM ユーザーに対する IAM の 4 個のアクション（表示・作成・変更・削除）を許可します。',
      '本人の IAM ユーザーに対する IAM の 5 個のアクション（表示・作成・変更・削除）を許可します。',
      '本人の IAM ユーザーに対する IAM の 5 個のアクション（表示・作成・変更・削除）を許可します。',
      '任意の仮想 MFA デバイスに対する `iam:CreateVirtualMFADevice`、`iam:DeleteVirtualMFADevice` を許可します。',
      '本人の IAM ユーザーに対する IAM の 4 個のアクション（表示・変更）を許可します。',
      'MFA を使うまでは、すべてのリソースに対する IAM・STS の 7 個のアクション（表示・作成・変更・利用）以外のすべてのアクションを拒否します。',
    ]);
  });

  it('says that the user cannot change the password before MFA', () => {
    const seed = explainSeed('0-read-only-user-manages-own-mfa.json', 'en');
    expect(seed.statements[1]?.details.at(-1)).toBe(
      'Only with MFA: `iam:ChangePassword`, because statement `DenyAllExceptListedIfNoMFA` denies it otherwise. Not affected: `iam:GetUser`.',
    );
  });

  it('names the MFA devices of the tutorial of 2018 by what their ARN means', () => {
    const seed = explainSeed('1-self-manage-tutorial-2018.json', 'en');
    expect(headlines(seed).slice(3)).toEqual([
      "Allows 4 IAM actions (create, change, delete) on the virtual MFA device named exactly like the user and the user's own IAM user.",
      "Allows `iam:DeactivateMFADevice` on the virtual MFA device named exactly like the user and the user's own IAM user, only with MFA.",
      'Denies everything except 15 actions of IAM and STS (view, create, change, delete, use), on all resources, until MFA is used.',
    ]);
    expect(seed.statements[5]?.staysPossible).toContain('iam:DeleteVirtualMFADevice');
  });

  it('explains statements without a Sid by their place', () => {
    const seed = explainSeed('4-minimal-gate-without-sids.json', 'en');
    expect(seed.statements[2]?.details.at(-1)).toContain('because statement 4 denies it otherwise');
    expect(seed.statements[3]?.cancels.map(({ statement }) => statement.index)).toEqual([1, 2]);
  });

  it('explains a gate that stands alone', () => {
    const [gate] = explainSeed('4-gate-fragment.json', 'en').statements;
    expect(gate?.headline).toBe(
      'Denies everything except 8 IAM actions (view, create, change), on all resources, until MFA is used.',
    );
    expect(gate?.details.join(' ')).not.toContain('allowed by no statement');
  });

  it('explains a role trust policy', () => {
    expect(headlines(explainSeed('4-role-trust-with-mfa.json', 'ja'))).toEqual([
      'MFA を使った場合だけ、アカウント 722742794206 の IAM ユーザー `machamp` に、このロールの引き受け（`sts:AssumeRole`）を許可します。',
    ]);
  });
});
