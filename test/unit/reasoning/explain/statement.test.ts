import { describe, expect, it } from 'vitest';
import type { PolicyType } from '../../../../server/src/iam/policyType';
import type { Locale } from '../../../../server/src/iam/words';
import { documentOf, explained, policyOf, textOf } from '../../testers/explainTester';

interface Case {
  readonly name: string;
  readonly statement: object;
  readonly type?: PolicyType;
  readonly en: string;
  readonly ja: string;
}

const OWN_USER = 'arn:aws:iam::*:user/${aws:username}';
const OWN_DEVICE = 'arn:aws:iam::*:mfa/${aws:username}';
const allow = (
  Action: string | readonly string[],
  Resource: string | readonly string[],
): object => ({
  Effect: 'Allow',
  Action,
  Resource,
});

const HEADLINES: readonly Case[] = [
  {
    name: 'names a few actions',
    statement: allow(['iam:ListUsers', 'iam:GetUser'], '*'),
    en: 'Allows `iam:ListUsers` and `iam:GetUser` on all resources.',
    ja: 'すべてのリソースに対する `iam:ListUsers`、`iam:GetUser` を許可します。',
  },
  {
    name: "counts many actions; the user's own user",
    statement: allow(
      ['iam:CreateAccessKey', 'iam:DeleteAccessKey', 'iam:ListAccessKeys', 'iam:UpdateAccessKey'],
      OWN_USER,
    ),
    en: "Allows 4 IAM actions (view, create, change, delete) on the user's own IAM user.",
    ja: '本人の IAM ユーザーに対する IAM の 4 個のアクション（表示・作成・変更・削除）を許可します。',
  },
  {
    name: 'any virtual MFA device',
    statement: allow('iam:CreateVirtualMFADevice', 'arn:aws:iam::*:mfa/*'),
    en: 'Allows `iam:CreateVirtualMFADevice` on any virtual MFA device.',
    ja: '任意の仮想 MFA デバイスに対する `iam:CreateVirtualMFADevice` を許可します。',
  },
  {
    name: 'the device of the legacy ARN',
    statement: allow('iam:CreateVirtualMFADevice', OWN_DEVICE),
    en: 'Allows `iam:CreateVirtualMFADevice` on the virtual MFA device named exactly like the user.',
    ja: 'ユーザー名と同じ名前の仮想 MFA デバイスに対する `iam:CreateVirtualMFADevice` を許可します。',
  },
  {
    name: 'a bucket and its objects',
    statement: allow('s3:*', ['arn:aws:s3:::b', 'arn:aws:s3:::b/home/*']),
    en: 'Allows all S3 actions (`s3:*`) on the S3 bucket `b` and the objects under `home/` in the S3 bucket `b`.',
    ja: 'S3 バケット `b` と S3 バケット `b` の `home/` の下のオブジェクトに対する S3 のすべてのアクション（`s3:*`）を許可します。',
  },
  {
    name: 'a role of another account',
    statement: allow('sts:AssumeRole', 'arn:aws:iam::111122223333:role/Admin'),
    en: 'Allows `sts:AssumeRole` on the IAM role `Admin` of account 111122223333.',
    ja: 'アカウント 111122223333 の IAM ロール `Admin` に対する `sts:AssumeRole` を許可します。',
  },
  {
    name: 'a trust policy with MFA',
    statement: {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:user/alice' },
      Action: 'sts:AssumeRole',
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    },
    en: 'Allows the IAM user `alice` of account 111122223333 to assume this role (`sts:AssumeRole`), only with MFA.',
    ja: 'MFA を使った場合だけ、アカウント 111122223333 の IAM ユーザー `alice` に、このロールの引き受け（`sts:AssumeRole`）を許可します。',
  },
  {
    name: 'everyone, with one condition',
    statement: {
      Effect: 'Deny',
      Principal: '*',
      Action: '*',
      Resource: 'arn:aws:s3:::b/*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    en: 'Denies everyone every action on all objects in the S3 bucket `b`, when the use of TLS (`aws:SecureTransport`) is `false`.',
    ja: 'TLS の使用（`aws:SecureTransport`）が `false` である場合に、すべてのプリンシパルによる、S3 バケット `b` のすべてのオブジェクトに対するすべてのアクションを拒否します。',
  },
  {
    name: 'Allow with NotAction',
    statement: { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' },
    en: 'Allows everything except all IAM actions (`iam:*`), on all resources.',
    ja: 'すべてのリソースに対する IAM のすべてのアクション（`iam:*`）以外のすべてのアクションを許可します。',
  },
  {
    name: 'no effect',
    statement: { Action: 's3:GetObject', Resource: '*' },
    en: 'Neither allows nor denies anything: the Effect is missing.',
    ja: 'Effect がないため、許可も拒否もしません。',
  },
  {
    name: 'no action yet',
    statement: { Effect: 'Deny' },
    en: 'Denies nothing yet: the statement names no action.',
    ja: 'アクションの指定がないため、まだ何も拒否しません。',
  },
];

describe('headline', () => {
  it.each(HEADLINES)('$name', ({ statement, type, en, ja }) => {
    const document = documentOf(policyOf(statement), type, 'a.iam.json');
    expect(explained(document).headline).toBe(en);
    expect(explained(document, { locale: 'ja' }).headline).toBe(ja);
  });
});

describe('details', () => {
  const detailsOf = (statement: object, locale: Locale = 'en', type?: PolicyType): string =>
    textOf(explained(documentOf(policyOf(statement), type), { locale }));

  it('sorts actions by service and kind of verb, and folds long lists', () => {
    const many = Array.from({ length: 12 }, (_, i) => `iam:GetThing${String(i)}`);
    const text = detailsOf(allow([...many, 's3:PutObject', 's3:DeleteObject'], '*'));
    expect(text).toContain('`GetThing7` and 4 more');
    expect(text).toContain('S3: change `PutObject`; delete `DeleteObject`');
  });

  it('says that an SCP grants nothing', () => {
    expect(detailsOf(allow('*', '*'), 'en', 'scp')).toContain('An SCP grants nothing');
    expect(detailsOf(allow('*', '*'), 'ja', 'scp')).toContain('SCP はアクセス許可を付与しません');
    expect(detailsOf(allow('*', '*'))).not.toContain('grants nothing');
  });

  it('names the MFA actions whose resource does not fit', () => {
    const statement = allow(
      ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice'],
      'arn:aws:iam::*:mfa/*',
    );
    const line = 'Without effect for `iam:EnableMFADevice`: AWS authorises it on another kind';
    expect(detailsOf(statement)).toContain(line);
    expect(detailsOf(statement, 'ja')).toContain('`iam:EnableMFADevice` には効果がありません。');
    expect(detailsOf(allow('iam:EnableMFADevice', OWN_USER))).not.toContain('Without effect');
  });

  it('does not repeat what the Sid promises', () => {
    const text = detailsOf({ Sid: 'AllowEverything', ...allow('iam:GetUser', OWN_USER) });
    expect(text).not.toContain('AllowEverything');
  });

  it('says that variables are literal text in an old version', () => {
    const statement = allow('iam:GetUser', OWN_USER);
    const old = documentOf(JSON.stringify({ Version: '2008-10-17', Statement: [statement] }));
    expect(textOf(explained(old))).toContain('`${aws:username}` is literal text here');
    expect(textOf(explained(old))).not.toContain("the user's own");
    const none = documentOf(JSON.stringify({ Statement: [statement] }));
    expect(textOf(explained(none))).toContain('the policy has no `Version`');
    expect(textOf(explained(none, { locale: 'ja' }))).toContain('ただの文字列として扱われます');
  });

  it('writes what the policy holds as code, whatever it is', () => {
    const text = detailsOf(allow('s3:GetObject', 'arn:aws:s3:::a`](command:x)/*'));
    expect(text).toContain('``a`](command:x)``');
  });
});
