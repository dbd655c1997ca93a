import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../../server/src/iam/words';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import { policyLenses } from '../../../../server/src/service/editing/lenses';

const MFA = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
const B = 'arn:aws:s3:::b/*';
const allow = (action: string | readonly string[], resource = '*', more: object = {}): object => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...more,
});
const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2);
const read = (text: string): ParsedText =>
  parseText({ uri: 'file:///a.json', languageId: 'json', text, type: undefined });

/** What the lenses about changes say. */
const lines = (before: string | undefined, after: string, locale: Locale = 'en') =>
  policyLenses(read(after), locale, before === undefined ? undefined : read(before))
    .filter(({ purpose }) => purpose === 'changes')
    .map(({ title }) => title);

describe('the line about the last commit', () => {
  it.each<readonly [string, readonly object[], readonly object[], string]>([
    [
      'what is new',
      [allow('s3:GetObject', B)],
      [allow('s3:GetObject', B), allow('iam:PassRole')],
      '+ iam:PassRole on *',
    ],
    [
      'new and gone, and a count of the rest',
      [allow(['s3:GetObject', 's3:DeleteObject'], B), allow('sqs:*'), allow('sns:*')],
      [allow('s3:GetObject', B), allow('iam:PassRole'), allow('sns:*', '*', MFA)],
      '+ iam:PassRole on * · sns:* on * only with MFA · 2 more',
    ],
    [
      'what needs MFA now',
      [allow('ec2:*')],
      [allow('ec2:*', '*', MFA)],
      'ec2:* on * only with MFA',
    ],
    [
      'what needs none any more',
      [allow('ec2:*', '*', MFA)],
      [allow('ec2:*')],
      '+ ec2:* on * without MFA',
    ],
    [
      'what is new under conditions',
      [allow('s3:*')],
      [allow('s3:*'), allow('ec2:*', '*', MFA)],
      '+ ec2:* on *, on conditions',
    ],
    [
      'several actions',
      [allow('sns:*')],
      [allow('sns:*'), allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], B)],
      `+ s3:GetObject, s3:PutObject +1 on ${B}`,
    ],
    [
      'other words for the same access',
      [allow(['s3:Get*', 's3:GetObject'], B)],
      [allow('s3:Get*', B)],
      'no new access',
    ],
    [
      'only tried',
      [
        allow('s3:*', '*', {
          Condition: { StringEqualsIgnoreCase: { 'aws:PrincipalTag/t': 'a' } },
        }),
        allow('s3:*', '*', {
          Condition: { StringEqualsIgnoreCase: { 'aws:PrincipalTag/t': 'b' } },
        }),
      ],
      [
        allow('s3:*', '*', {
          Condition: { StringEqualsIgnoreCase: { 'aws:PrincipalTag/t': ['a', 'b'] } },
        }),
      ],
      'no difference found',
    ],
    [
      'values that are filled in later',
      [allow('s3:*')],
      [allow('s3:*'), { ...allow('sqs:*'), Resource: { Ref: 'Queue' } }],
      'depends on unknown values',
    ],
  ])('%s', (_, before, after, line) => {
    const [old, next] = [before, after].map((all) => policy(...all));
    expect(lines(old, next ?? '')).toEqual([`since HEAD: ${line}`]);
  });

  it('speaks Japanese', () => {
    const after = policy(allow('s3:GetObject', B), allow('iam:PassRole'));
    expect(lines(policy(allow('s3:GetObject', B)), after, 'ja')).toEqual([
      'HEAD 以降: + iam:PassRole（*）',
    ]);
  });

  it('is not there without a commit, for the same text, and while a text is broken', () => {
    const text = policy(allow('s3:*'));
    expect(lines(undefined, text)).toEqual([]);
    expect(lines(text, text)).toEqual([]);
    expect(lines(policy(allow('ec2:*')), text.slice(0, -3))).toEqual([]);
  });

  it('says of whom a trust policy speaks', () => {
    const trust = (...names: readonly string[]): string =>
      policy({ Effect: 'Allow', Principal: { AWS: names }, Action: 'sts:AssumeRole' });
    const [root, ci] = ['arn:aws:iam::111122223333:root', 'arn:aws:iam::444455556666:role/ci'];
    expect(lines(trust(root), trust(root, ci))).toEqual([`since HEAD: + sts:AssumeRole for ${ci}`]);
  });

  it('stands above the policies that changed, and above new ones', () => {
    const [a, b, c] = ['s3:GetObject', 'sqs:SendMessage', 'sns:Publish'].map((action) =>
      policy(allow(action)),
    );
    const old = `[${a ?? ''}, ${b ?? ''}]`;
    const next = `[${c ?? ''}, ${a ?? ''}, ${(b ?? '').replace('Send', 'Receive')}]`;
    expect(lines(old, next)).toEqual([
      'since HEAD: + sns:Publish on *',
      'since HEAD: + sqs:ReceiveMessage on * · − sqs:SendMessage on *',
    ]);
  });

  it('does not compare large policies while somebody types', () => {
    const many = Array.from({ length: 500 }, (_, i) => `s3:Action${String(i)}`);
    expect(lines(policy(allow(many)), policy(allow([...many, 's3:One'])))).toEqual([
      'since HEAD: changed',
    ]);
  });
});
