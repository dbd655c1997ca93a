import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../../server/src/iam/words';
import { policyLenses } from '../../../../server/src/service/editing/lenses';
import type { ParsedText } from '../../../../server/src/service/languageService';
import { parseCase } from '../../testers/ruleTester';

const lenses = (parsed: ParsedText, locale: Locale = 'en'): readonly string[] =>
  policyLenses(parsed, locale)
    .filter(({ purpose }) => purpose === 'mfa-journey')
    .map(({ title }) => title);

const example = (name: string): ParsedText =>
  parseCase(readFileSync(`examples/${name}`, 'utf8'), { file: name });

const policy = (...statements: readonly object[]): ParsedText =>
  parseCase(JSON.stringify({ Version: '2012-10-17', Statement: statements }));

const WITH_MFA = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
const WITHOUT_MFA = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } };
const OWN_USER = 'arn:aws:iam::*:user/${aws:username}';
const EXEMPT = ['iam:*Password*', 'iam:CreateVirtualMFADevice', 'iam:EnableMFADevice', 'iam:List*'];
const WORK = { Effect: 'Allow', Action: 'ec2:*', Resource: '*' };

describe('the lens above a policy about MFA', () => {
  it.each([
    [
      'self-manage-mfa.iam.json',
      'MFA: enrol ✓ · first password change ✗ · gate ✓ · no bypass ✓',
      'MFA: 登録 ✓ · 初回パスワード変更 ✗ · ゲート ✓ · 迂回防止 ✓',
    ],
    [
      'gate-with-holes.jsonc',
      'MFA: enrol ✗ · first password change ✗ · gate ✗ · no bypass ✗',
      'MFA: 登録 ✗ · 初回パスワード変更 ✗ · ゲート ✗ · 迂回防止 ✗',
    ],
  ])('sums the journey up: %s', (name, en, ja) => {
    expect(lenses(example(name))).toEqual([en]);
    expect(lenses(example(name), 'ja')).toEqual([ja]);
  });

  it('leaves out what the policy has no word on', () => {
    expect(lenses(policy({ ...WORK, Condition: WITH_MFA }))).toEqual(['MFA: gate ✓']);
    const gate = { Effect: 'Deny', NotAction: EXEMPT, Resource: '*', Condition: WITHOUT_MFA };
    expect(lenses(policy(gate))).toEqual(['MFA: gate ✓ · no bypass ✓']);
  });

  it('does not take a gate for shut because the policy allows no work', () => {
    const gate = { Effect: 'Deny', NotAction: EXEMPT, Resource: '*' };
    const lets = (Condition: object): readonly string[] => lenses(policy({ ...gate, Condition }));
    expect(lets({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } })).toEqual([
      'MFA: gate ✗ · no bypass ✓',
    ]);
    const exempting = policy({ ...gate, NotAction: 'iam:*', Condition: WITHOUT_MFA });
    expect(lenses(exempting)).toEqual(['MFA: gate ✓ · no bypass ✗']);
    expect(lets(WITHOUT_MFA)).toEqual(['MFA: gate ✓ · no bypass ✓']);
  });

  it('does not know what depends on an unknown key', () => {
    const Condition = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };
    const change = { Effect: 'Allow', Action: 'iam:*', Resource: '*', Condition };
    expect(lenses(policy(change, { ...WORK, Condition: WITH_MFA }))).toEqual([
      'MFA: enrol ? · first password change ? · gate ✓ · no bypass ?',
    ]);
  });

  it('stands where its policy begins', () => {
    const text = `{\n  "a": {},\n  "p": ${JSON.stringify(policy({ ...WORK, Condition: WITH_MFA }).source.text)}`;
    const nested = text.replace(
      /"p": "(.*)"$/,
      (_, inner: string) => `"p": ${inner.replaceAll('\\"', '"')}}`,
    );
    expect(policyLenses(parseCase(nested), 'en')[0]).toMatchObject({
      purpose: 'mfa-journey',
      range: { start: { line: 2, character: 7 } },
    });
  });
});

describe('no lens', () => {
  const trust = {
    Effect: 'Allow',
    Principal: { AWS: '111122223333' },
    Action: 'sts:AssumeRole',
    Condition: WITH_MFA,
  };
  it.each([
    ['a policy without MFA', policy(WORK)],
    [
      'a password of one’s own',
      policy({ ...WORK, Action: 'iam:ChangePassword', Resource: OWN_USER }),
    ],
    [
      'credentials that are no devices, beside work',
      policy(WORK, { ...WORK, Action: 'iam:*SSHPublicKey*', Resource: OWN_USER }),
    ],
    ['a trust policy', policy(trust)],
    ['a bare statement', parseCase(JSON.stringify({ ...WORK, Condition: WITH_MFA }))],
    ['no policy', parseCase('{}')],
  ])('is above %s', (_, parsed) => {
    expect(lenses(parsed)).toEqual([]);
  });
});
