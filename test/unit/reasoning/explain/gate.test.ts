import { describe, expect, it } from 'vitest';
import { documentOf, explained, policyOf, textOf } from '../../testers/explainTester';
import { SELF_MANAGED_MFA } from '../../testers/samplePolicies';

const document = documentOf(SELF_MANAGED_MFA);
const gate = explained(document, { index: 4 });

describe('a gate', () => {
  it('says what it denies, and when', () => {
    expect(gate.headline).toBe(
      'Denies everything except 6 actions of IAM and STS (view, create, change, use), on all resources, until MFA is used.',
    );
  });

  it('puts the double negation right', () => {
    expect(textOf(gate)).toContain('whatever is *not* listed is denied');
    expect(textOf(gate)).toContain('they still need an Allow');
  });

  it('names the statements without effect, by Sid or position', () => {
    expect(gate.cancels).toEqual([
      {
        statement: { sid: 'ViewAccount', index: 0 },
        whole: false,
        denied: ['iam:GetAccountPasswordPolicy'],
        kept: ['iam:ListVirtualMFADevices'],
      },
      {
        statement: { sid: 'OwnAccessKeys', index: 1 },
        whole: true,
        denied: [
          'iam:CreateAccessKey',
          'iam:DeleteAccessKey',
          'iam:ListAccessKeys',
          'iam:UpdateAccessKey',
        ],
        kept: [],
      },
      {
        statement: { sid: 'OwnDevices', index: 3 },
        whole: false,
        denied: ['iam:DeactivateMFADevice'],
        kept: ['iam:EnableMFADevice', 'iam:ListMFADevices'],
      },
    ]);
    expect(textOf(gate)).toContain('Until MFA is used, `OwnAccessKeys` has no effect.');
    expect(textOf(gate)).toContain(
      'Until MFA is used, `OwnDevices` keeps only `iam:EnableMFADevice` and `iam:ListMFADevices`.',
    );
  });

  it('says what stays possible, and what is exempt for nothing', () => {
    expect(gate.staysPossible).toEqual([
      'iam:CreateVirtualMFADevice',
      'iam:EnableMFADevice',
      'iam:ListMFADevices',
      'iam:ListVirtualMFADevices',
    ]);
    expect(textOf(gate)).toContain(
      'Exempt, but allowed by no statement of this policy: `iam:GetUser`.',
    );
    expect(textOf(gate)).toContain('`sts:GetSessionToken` is exempt too; it needs no Allow.');
  });

  it('takes for possible only what nothing else stands against', () => {
    const statements = [
      { Effect: 'Allow', Action: ['iam:GetUser', 'iam:ListUsers'], Resource: '*' },
      { Effect: 'Allow', Action: 'iam:EnableMFADevice', Resource: 'arn:aws:iam::*:mfa/*' },
      { Effect: 'Deny', Action: 'iam:GetUser', Resource: 'arn:aws:iam::*:user/admin' },
      {
        Effect: 'Deny',
        NotAction: ['iam:Get*', 'iam:List*', 'iam:EnableMFADevice'],
        Resource: '*',
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      },
    ];
    const { staysPossible, details } = explained(documentOf(policyOf(...statements)), { index: 3 });
    expect(staysPossible).toEqual(['iam:ListUsers']);
    expect(details.join(' ')).not.toContain('allowed by no statement');
  });

  it('reaches the other policies of the user, and ends with MFA', () => {
    expect(textOf(gate)).toContain('every other policy of the same user is without effect too');
    expect(textOf(gate)).toContain('Once MFA is used this statement does nothing');
  });

  it('says the same in Japanese', () => {
    const text = textOf(explained(document, { index: 4, locale: 'ja' }));
    expect(text).toContain(
      'MFA を使うまでは、すべてのリソースに対する IAM・STS の 6 個のアクション（表示・作成・変更・利用）以外のすべてのアクションを拒否します。',
    );
    expect(text).toContain('MFA を使うまでは、`OwnAccessKeys` は効果がありません。');
    expect(text).toContain('二重否定');
    expect(text).toContain('長期のアクセスキー（CLI、SDK）: **拒否**');
  });
});

describe('an Allow behind a gate', () => {
  it('says that it needs MFA, and why', () => {
    const { details, cancelledBy } = explained(document, { index: 1 });
    expect(details.at(-1)).toBe('Only with MFA, because statement `Gate` denies it otherwise.');
    expect(cancelledBy.map(({ statement, states }) => [statement.sid, states])).toEqual([
      ['Gate', ['absent', 'false']],
    ]);
  });

  it('divides the actions where only some are exempt', () => {
    expect(explained(document, { index: 3 }).details.at(-1)).toBe(
      'Only with MFA: `iam:DeactivateMFADevice`, because statement `Gate` denies it otherwise. Not affected: `iam:EnableMFADevice` and `iam:ListMFADevices`.',
    );
  });

  it('is silent where all of it is exempt', () => {
    expect(explained(document, { index: 2 }).cancelledBy).toEqual([]);
  });

  it('says the same in Japanese', () => {
    expect(explained(document, { index: 1, locale: 'ja' }).details.at(-1)).toBe(
      'MFA を使った場合だけ使えます（それ以外ではステートメント `Gate` が拒否するため）。',
    );
  });
});

const allow = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const deny = (rest: object): object => ({ Effect: 'Deny', Resource: '*', ...rest });
const mfa = (operator: string, value: string): object => ({
  Condition: { [operator]: { 'aws:MultiFactorAuthPresent': value } },
});

describe('other denials', () => {
  const told = (statement: object): string =>
    textOf(explained(documentOf(policyOf(allow, statement)), { index: 1 }));

  it('names the gap of Bool', () => {
    const text = told(deny({ NotAction: 'iam:*', ...mfa('Bool', 'false') }));
    expect(text).toContain('in sessions without MFA (not with long-term access keys)');
    expect(text).toContain('Long-term access keys get past it');
  });

  it('names the gap of Null', () => {
    const text = told(deny({ NotAction: 'iam:*', ...mfa('Null', 'true') }));
    expect(text).toContain('Console sessions without MFA get past it');
  });

  it('takes single actions from a pattern', () => {
    expect(told(deny({ Action: 's3:DeleteObject' }))).toContain(
      'Statement 1 loses `s3:DeleteObject`.',
    );
  });

  it('keeps the exempt part of a pattern', () => {
    expect(told(deny({ NotAction: 's3:List*', ...mfa('BoolIfExists', 'false') }))).toContain(
      'Until MFA is used, statement 1 keeps only `s3:List*`.',
    );
  });

  it('says nothing of Allow statements where only other conditions decide', () => {
    const conditions = { Bool: { 'aws:SecureTransport': 'false' } };
    const denial = documentOf(policyOf(allow, deny({ Action: '*', Condition: conditions })));
    expect(explained(denial, { index: 1 }).cancels).toEqual([]);
    expect(explained(denial).cancelledBy).toEqual([]);
  });

  it('mentions that other conditions must hold too', () => {
    const conditions = {
      BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false', 'aws:ViaAWSService': 'false' },
    };
    expect(told(deny({ NotAction: 'iam:*', Condition: conditions }))).toContain(
      'Until MFA is used, while its other conditions hold, statement 1 has no effect.',
    );
  });

  it('does not take what stands on another resource', () => {
    const other = { ...allow, Resource: 'arn:aws:s3:::a/*' };
    const denial = deny({ Action: 's3:*', Resource: 'arn:aws:s3:::b/*' });
    expect(explained(documentOf(policyOf(other, denial)), { index: 1 }).cancels).toEqual([]);
  });

  it('does not promise an end where the time since MFA counts', () => {
    const conditions = { NumericGreaterThanIfExists: { 'aws:MultiFactorAuthAge': '3600' } };
    const text = told(deny({ NotAction: 'iam:*', Condition: conditions }));
    expect(text).not.toContain('Once MFA is used');
    expect(text).toContain('Session just after MFA: not denied by this statement');
  });
});
