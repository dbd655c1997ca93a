import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIXING_RULES } from '../../../../server/src/features/journey/fixingRules';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import { mfaJourney } from '../../../../server/src/service/journey/mfaJourney';
import type { MfaJourney } from '../../../../server/src/service/journey/mfaJourney';
import { RULES } from '../../../../server/src/rules/registry.generated';

const parse = (uri: string, text: string): ParsedText =>
  parseText({ uri, languageId: 'jsonc', text, type: undefined });

const policy = (uri: string, ...statements: readonly object[]): ParsedText =>
  parse(uri, JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2));

const SELF_MANAGE = parse(
  'file:///self.json',
  readFileSync('examples/self-manage-mfa.iam.json', 'utf8'),
);
const CHANGE_PASSWORD = policy('file:///password.json', {
  Sid: 'ChangeOwnPassword',
  Effect: 'Allow',
  Action: ['iam:ChangePassword', 'iam:GetAccountPasswordPolicy'],
  Resource: '*',
});
const TRUST = policy('file:///trust.json', {
  Effect: 'Allow',
  Principal: { AWS: '111122223333' },
  Action: 'sts:AssumeRole',
});

const callOf = (journey: MfaJourney | undefined, stage: string, action: string) =>
  journey?.stages.find(({ id }) => id === stage)?.calls.find((call) => call.action === action);

describe('the journey as plain data', () => {
  it('says of a call who decided, where that stands, and what to change', () => {
    const journey = mfaJourney(SELF_MANAGE, undefined, [], 'en');
    expect(journey).toMatchObject({
      policy: 0,
      ok: false,
      traveller: { user: 'alice', device: 'my-phone' },
    });
    expect(journey?.stages[0]).toMatchObject({
      title: 'First sign-in: change the password',
      outcome: 'fails',
    });
    const call = callOf(journey, 'first-sign-in', 'iam:ChangePassword');
    expect(call).toMatchObject({
      mfa: 'false',
      mfaWords: 'console without MFA',
      expected: 'allowed',
      decision: 'explicitly-denied',
      decisionWords: 'denied',
      outcome: 'fails',
      advice:
        'DenyAllButEnrolmentWithoutMFA denies iam:ChangePassword here. Exempt it from that Deny.',
      decidedBy: { name: 'DenyAllButEnrolmentWithoutMFA', place: { uri: 'file:///self.json' } },
    });
    const place = call?.decidedBy?.place;
    expect(place && SELF_MANAGE.lines.getText(place.range)).toMatch(
      /^\{\s*"Sid": "DenyAllButEnrolmentWithoutMFA"[^]*\}$/,
    );
    expect(JSON.parse(JSON.stringify(journey))).toEqual(journey);
  });

  it('says what a permission of another text and a trust policy say together', () => {
    const permission = policy('file:///assume.json', {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Resource: 'arn:aws:iam::638291047516:role/Admin',
    });
    const trust = policy('file:///admin.trust.json', {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::632891047516:user/taro' },
      Action: 'sts:AssumeRole',
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    });
    const journey = mfaJourney(SELF_MANAGE, undefined, [permission, trust], 'en');
    expect(journey?.traveller).toMatchObject({ user: 'taro', account: '632891047516' });
    const stage = journey?.stages.find(({ id }) => id === 'cli-session');
    expect(stage?.outcome).toBe('fails');
    const [note] = stage?.notes ?? [];
    expect(note).toMatchObject({
      id: 'mistypedAccount',
      problem: true,
      permission: { uri: 'file:///assume.json' },
      trust: { uri: 'file:///admin.trust.json' },
    });
    expect(note && permission.lines.getText(note.permission.range)).toBe('638291047516');
    expect(journey?.session.profile).toContain('role_arn = arn:aws:iam::638291047516:role/Admin');
  });

  it('says it in Japanese', () => {
    const journey = mfaJourney(SELF_MANAGE, undefined, [], 'ja');
    expect(journey?.stages[0]?.title).toBe('初回サインイン: パスワードの変更');
    expect(callOf(journey, 'first-sign-in', 'iam:ChangePassword')).toMatchObject({
      mfaWords: 'MFA なしのコンソール',
      decisionWords: '拒否',
    });
  });

  it('counts the policies for users of other texts, and points into them', () => {
    const exempting = parse(
      'file:///self.json',
      SELF_MANAGE.source.text.replace('"NotAction": [', '"NotAction": ["iam:*Password*", '),
    );
    expect(
      callOf(mfaJourney(exempting, undefined, [], 'en'), 'first-sign-in', 'iam:ChangePassword'),
    ).toMatchObject({ decision: 'implicitly-denied', decidedBy: null });
    const together = mfaJourney(exempting, undefined, [TRUST, CHANGE_PASSWORD], 'en');
    expect(together?.stages[0]?.outcome).toBe('passes');
    expect(callOf(together, 'first-sign-in', 'iam:ChangePassword')).toMatchObject({
      advice: null,
      decidedBy: { name: 'ChangeOwnPassword', place: { uri: 'file:///password.json' } },
    });
  });

  it('brings along what a text attaches beside the policy, and says from where', () => {
    const seed = (name: string): ParsedText =>
      parseText({
        uri: `file:///seeds/${name}`,
        languageId: undefined,
        text: readFileSync(`test/unit/fixtures/seeds/${name}`, 'utf8'),
        type: undefined,
      });
    const [document, group, user] = [
      seed('2-enable-mfa-device.tf'),
      seed('2-group-developers.tf'),
      seed('2-iam-user-user-a.yaml'),
    ];
    const power = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' },
    });
    const managedText = (): string => power;
    const told = mfaJourney(document, undefined, [], 'en', {
      beside: [group, user],
      managedText,
    });
    expect(told?.attached).toMatchObject([
      {
        name: 'PowerUserAccess',
        words: 'AWS managed policy of group developers',
        managed: 'PowerUserAccess',
        state: 'counted',
        place: { uri: 'file:///seeds/2-group-developers.tf', range: { start: { line: 6 } } },
      },
    ]);
    expect(callOf(told, 'work-with-mfa', 's3:ListAllMyBuckets')?.decidedBy?.place.uri).toBe(
      'PowerUserAccess',
    );
    expect(told?.traveller.user).toBe('userA');
    expect(told?.stages[0]).toMatchObject({
      outcome: 'passes',
      remark: expect.stringContaining('does not have to set a new password') as string,
      calls: [{ outcome: 'not-needed', advice: null }, { decision: 'explicitly-denied' }],
    });

    expect(told?.holders).toBeNull();
    const other = parse(
      'file:///other.json',
      JSON.stringify({
        Resources: {
          Ken: { Type: 'AWS::IAM::User', Properties: { UserName: 'ken', Groups: ['developers'] } },
        },
      }),
    );
    const of = (locale: 'en' | 'ja') =>
      mfaJourney(document, undefined, [], locale, { beside: [group, user, other] });
    expect(of('en')).toMatchObject({
      traveller: { user: 'alice' },
      holders: expect.stringContaining('belong to user userA and user ken.') as string,
    });
    expect(of('ja')?.holders).toContain('ユーザー userA、ユーザー ken のものです');

    // Without its text nothing is claimed that the policy could decide.
    const unread = mfaJourney(document, undefined, [], 'ja', { beside: [group] });
    expect(unread?.attached).toMatchObject([
      { words: 'グループ developers の AWS 管理ポリシー', state: 'not-known' },
    ]);
    expect(callOf(unread, 'enrol-virtual-device', 'iam:CreateVirtualMFADevice')).toMatchObject({
      outcome: 'unknown',
      advice:
        'ここで iam:CreateVirtualMFADevice が許可されるかどうかは PowerUserAccess によりますが、その内容が分かりません。',
    });
    expect(callOf(unread, 'gate-holds', 's3:ListAllMyBuckets')?.outcome).toBe('passes');

    const [id = ''] = unread?.attached.map((one) => one.id) ?? [];
    const without = mfaJourney(document, undefined, [], 'en', {
      beside: [group],
      managedText,
      without: new Set([id]),
    });
    expect(without?.attached).toMatchObject([{ id, state: 'left-out' }]);
    expect(callOf(without, 'work-with-mfa', 's3:ListAllMyBuckets')).toBeUndefined();
  });

  it('says that the password has to be changed, where a text does', () => {
    const template = parseText({
      uri: 'file:///a.yaml',
      languageId: 'yaml',
      text: `Resources:
  Ann:
    Type: AWS::IAM::User
    Properties:
      LoginProfile: { Password: x, PasswordResetRequired: true }
      Policies: [{ PolicyName: own, PolicyDocument: ${CHANGE_PASSWORD.source.text.replaceAll('\n', ' ')} }]`,
      type: undefined,
    });
    expect(mfaJourney(template, undefined, [], 'en')?.stages[0]).toMatchObject({
      outcome: 'passes',
      remark: 'This user has to set a new password at the first sign-in.',
      calls: [{ outcome: 'passes' }, { outcome: 'passes' }],
    });
    const not = parseText({
      ...template.source,
      text: template.source.text.replace('true', 'false'),
    });
    expect(mfaJourney(not, undefined, [], 'ja')?.stages[0]?.remark).toBe(
      'このユーザーは、初回サインイン時に新しいパスワードを設定する必要がありません。',
    );
  });

  it('counts what a gate lets through as a hole although nothing allows it yet', () => {
    const holes = readFileSync('examples/gate-with-holes.jsonc', 'utf8');
    const journey = mfaJourney(parse('file:///a.jsonc', holes), undefined, [], 'en');
    const stage = journey?.stages.find(({ id }) => id === 'gate-holds');
    expect(stage?.outcome).toBe('fails');
    expect(stage?.calls.map(({ mfa, outcome }) => [mfa, outcome])).toEqual([
      ['false', 'passes'],
      ['false', 'passes'],
      ['absent', 'fails'],
      ['absent', 'fails'],
    ]);
    expect(stage?.calls[2]?.advice).toMatch(/^The gate does not stop s3:ListAllMyBuckets here/);
  });

  it('is about the policy at the position, or with the number; else about the first for users', () => {
    const one = SELF_MANAGE.source.text;
    const both = parse('file:///two.json', `{"a": ${one}, "b": ${CHANGE_PASSWORD.source.text}}`);
    const end = both.lines.positionAt(both.source.text.indexOf('ChangeOwnPassword'));
    expect(mfaJourney(both, undefined, [], 'en')?.policy).toBe(0);
    expect(mfaJourney(both, end, [], 'en')?.policy).toBe(1);
    expect(mfaJourney(both, 1, [], 'en')?.policy).toBe(1);
    expect(mfaJourney(both, 7, [], 'en')?.policy).toBe(0);
    expect(mfaJourney(both, { line: 0, character: 0 }, [], 'en')?.policy).toBe(0);
  });

  it('is not there without a policy for users', () => {
    expect(mfaJourney(TRUST, undefined, [SELF_MANAGE], 'en')).toBeUndefined();
    expect(mfaJourney(parse('file:///a.json', '{}'), undefined, [], 'en')).toBeUndefined();
  });
});

it('names rules that exist as those whose fixes help', () => {
  const known = new Set(RULES.map(({ id }) => id));
  expect(
    Object.values(FIXING_RULES)
      .flat()
      .filter((id) => !known.has(id)),
  ).toEqual([]);
});
