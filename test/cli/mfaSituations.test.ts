import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cli } from './testers/cli';
import { project } from './testers/project';

/** What `mfa --format json` prints, as far as these tests look at it. */
interface Told {
  readonly ok: boolean;
  readonly stages: readonly {
    readonly id: string;
    readonly ok: boolean;
    readonly consequence: string | null;
    readonly calls: readonly {
      readonly action: string;
      readonly resource: string;
      readonly mfa: string;
      readonly decision: string;
      readonly outcome: string;
      readonly advice: string | null;
      readonly decidedBy: readonly { readonly path: string; readonly sid: string | null }[];
    }[];
    readonly notes: readonly { readonly id: string; readonly message: string }[];
  }[];
  readonly traveller: { readonly user: string; readonly passwordResetRequired: boolean | null };
  readonly attached: readonly {
    readonly name: string;
    readonly kind: string;
    readonly holder: { readonly kind: string; readonly name: string };
    readonly known: boolean;
    readonly path: string;
    readonly range: { readonly start: { readonly line: number } };
  }[];
  readonly session: { readonly command: string; readonly profile: string };
}

const seed = (name: string): string => readFileSync(`test/unit/fixtures/seeds/${name}`, 'utf8');

/** Follows the user of some policies, and says it in both formats. */
async function follow(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const cwd = project(files);
  const paths = Object.keys(files);
  const json = await cli(['mfa', '--format', 'json', ...options, ...paths], { cwd });
  const text = await cli(['mfa', ...options, ...paths], { cwd });
  expect(json.stderr).toBe('');
  const told = JSON.parse(json.stdout) as Told;
  expect(json.status).toBe(told.ok ? 0 : 1);
  expect(text.status).toBe(json.status);
  return { told, text: text.stdout };
}

const stageOf = ({ stages }: Told, wanted: string) => {
  const stage = stages.find(({ id }) => id === wanted);
  if (stage === undefined) throw new Error(`No stage ${wanted}.`);
  return stage;
};

const callOf = (told: Told, stage: string, action: string, mfa = 'false') =>
  stageOf(told, stage).calls.find((call) => call.action === action && call.mfa === mfa);

const failing = ({ stages }: Told): readonly string[] =>
  stages.filter(({ ok }) => !ok).map(({ id }) => id);

describe('the situations of the documents that the project began with', () => {
  test('0: a read-only user enrols a device of any name, and is stuck at the first sign-in', async () => {
    const { told, text } = await follow(
      { 'mfa.json': seed('0-read-only-user-manages-own-mfa.json') },
      ...['--managed', 'ReadOnlyAccess', '--managed', 'IAMUserChangePassword'],
    );
    expect(failing(told)).toEqual(['first-sign-in']);
    expect(callOf(told, 'first-sign-in', 'iam:ChangePassword')).toMatchObject({
      decision: 'explicitly-denied',
      decidedBy: [{ path: 'mfa.json', sid: 'DenyAllExceptListedIfNoMFA' }],
      advice:
        'DenyAllExceptListedIfNoMFA denies iam:ChangePassword here. Exempt it from that Deny.',
    });
    expect(text).toContain('is stuck on the password page');
    expect(callOf(told, 'work-with-mfa', 's3:ListAllMyBuckets', 'true')).toMatchObject({
      decision: 'allowed',
      decidedBy: [{ path: 'ReadOnlyAccess' }],
    });
  });

  test('0: what is said before the policy: the managed policies alone are not enough', async () => {
    const nothing = '{"Version":"2012-10-17","Statement":[]}';
    const { told } = await follow(
      { 'none.json': nothing },
      ...['--managed', 'ReadOnlyAccess', '--managed', 'IAMUserChangePassword'],
    );
    expect(failing(told)).toContain('enrol-virtual-device');
    expect(callOf(told, 'enrol-virtual-device', 'iam:CreateVirtualMFADevice')).toMatchObject({
      decision: 'implicitly-denied',
    });
    expect(stageOf(told, 'first-sign-in').ok).toBe(true);
    // Nothing asks for MFA before work.
    expect(stageOf(told, 'gate-holds').ok).toBe(false);
  });

  test('1: the tutorial of 2018 has the legacy ARN, and its gate lets devices be deleted', async () => {
    const { told, text } = await follow({ 'a.json': seed('1-self-manage-tutorial-2018.json') });
    const create = callOf(told, 'enrol-virtual-device', 'iam:CreateVirtualMFADevice');
    expect(create?.advice).toContain('`arn:aws:iam::*:mfa/${aws:username}`');
    expect(create?.advice).toContain('Allow it on `arn:aws:iam::*:mfa/*`');
    expect(text).toContain('until November 2022');
    expect(callOf(told, 'gate-cannot-be-bypassed', 'iam:DeleteVirtualMFADevice')).toMatchObject({
      decision: 'implicitly-denied',
      outcome: 'fails',
    });
    expect(stageOf(told, 'gate-cannot-be-bypassed').consequence).toContain('can remove MFA');
    // A device with the name of the user is what the policy was written for.
    const old = await follow(
      { 'a.json': seed('1-self-manage-tutorial-2018.json') },
      ...['--user', 'taro', '--device', 'taro'],
    );
    expect(failing(old.told)).not.toContain('enrol-virtual-device');
  });

  test('2: beside PowerUserAccess nothing works without MFA, and the command line needs a session', async () => {
    const { told, text } = await follow(
      { 'own.json': seed('0-read-only-user-manages-own-mfa.json') },
      ...['--managed', 'PowerUserAccess', '--user', 'user-a', '--device', 'phone-of-a'],
    );
    expect(stageOf(told, 'gate-holds').ok).toBe(true);
    const absent = stageOf(told, 'cli-session').calls.filter(({ mfa }) => mfa === 'absent');
    expect(absent.length).toBeGreaterThan(0);
    expect(absent.every(({ decision }) => decision === 'explicitly-denied')).toBe(true);
    expect(stageOf(told, 'cli-session').ok).toBe(true);
    const serial = 'arn:aws:iam::111122223333:mfa/phone-of-a';
    expect(told.session.command).toBe(
      `aws sts get-session-token --serial-number ${serial} --token-code 123456`,
    );
    expect(told.session.profile).toContain(`mfa_serial = ${serial}`);
    expect(text).toContain('AccessDenied');
    expect(text).toContain(told.session.command);
  });

  test('2: the policy as it stands in Terraform, whose statement is named for each pitfall', async () => {
    const { told } = await follow(
      { 'mfa.tf': seed('2-enable-mfa-device.tf') },
      ...['--managed', 'PowerUserAccess'],
    );
    const create = callOf(told, 'enrol-virtual-device', 'iam:CreateVirtualMFADevice');
    expect(create?.advice).toContain('(`arn:aws:iam::…:mfa/${aws:username}`)');
    expect(callOf(told, 'first-sign-in', 'iam:ChangePassword')).toMatchObject({
      decision: 'explicitly-denied',
      decidedBy: [{ path: 'mfa.tf', effect: 'Deny' }],
    });
    expect(stageOf(told, 'gate-holds').ok).toBe(true);
    expect(stageOf(told, 'cli-session').ok).toBe(true);
  });

  test('2: the group of the module beside the policy brings PowerUserAccess along', async () => {
    const files = {
      'mfa.tf': seed('2-enable-mfa-device.tf'),
      'group.tf': seed('2-group-developers.tf'),
    };
    const { told, text } = await follow(files);
    expect(told.attached).toMatchObject([
      {
        name: 'PowerUserAccess',
        kind: 'aws-managed',
        as: 'permissions',
        holder: { kind: 'group', name: 'developers' },
        known: true,
        path: 'group.tf',
        range: { start: { line: 6 } },
      },
    ]);
    expect(text).toContain('PowerUserAccess (AWS managed policy of group developers, group.tf:7)');
    expect(callOf(told, 'work-with-mfa', 's3:ListAllMyBuckets', 'true')).toMatchObject({
      decision: 'allowed',
      decidedBy: [{ path: 'PowerUserAccess' }],
    });
    // As it is with the policy named: nothing works without MFA, and the password cannot be changed.
    const named = await follow({ 'mfa.tf': files['mfa.tf'] }, '--managed', 'PowerUserAccess');
    expect(told.stages).toEqual(named.told.stages);
    expect(failing(told)).toEqual(['first-sign-in', 'enrol-virtual-device', 'replace-device']);
    // The files of a folder are read together, whichever of them is named; and nothing counts twice.
    const cwd = project(files);
    const options = ['--format', 'json', '--managed', 'PowerUserAccess'];
    const one = await cli(['mfa', ...options, 'mfa.tf'], { cwd });
    expect((JSON.parse(one.stdout) as Told).stages).toEqual(told.stages);
    expect((JSON.parse(one.stdout) as Told).attached).toEqual([]);
  });

  test('2: the user of the template need not change the password', async () => {
    const files = {
      'mfa.tf': seed('2-enable-mfa-device.tf'),
      'group.tf': seed('2-group-developers.tf'),
      'user.yaml': seed('2-iam-user-user-a.yaml'),
    };
    const { told, text } = await follow(files);
    expect(told.traveller).toMatchObject({ user: 'userA', passwordResetRequired: false });
    expect(told.attached).toHaveLength(1);
    expect(stageOf(told, 'first-sign-in').ok).toBe(true);
    expect(callOf(told, 'first-sign-in', 'iam:ChangePassword')).toMatchObject({
      decision: 'explicitly-denied',
      outcome: 'not-needed',
    });
    expect(text).toContain('does not have to set a new password at the first sign-in');
    const required = await follow({
      ...files,
      'user.yaml': files['user.yaml'].replace(/PasswordResetRequired: false/, (found) =>
        found.replace('false', 'true'),
      ),
    });
    expect(stageOf(required.told, 'first-sign-in').ok).toBe(false);
    expect(required.text).toContain('has to set a new password at the first sign-in');
  });

  test('what is attached and has no text at hand is named, and nothing is claimed about it', async () => {
    const { told, text } = await follow(
      {
        'a.yaml': `Resources:
  Team:
    Type: AWS::IAM::Group
    Properties:
      ManagedPolicyArns: [arn:aws:iam::123456789012:policy/gate]
      Policies: [{ PolicyName: own, PolicyDocument: { Statement: [{ Effect: Allow, Action: 's3:*', Resource: '*' }] } }]
`,
      },
      '--lang',
      'ja',
    );
    expect(told.ok).toBe(true);
    expect(told.attached).toMatchObject([{ name: 'gate', kind: 'customer-managed', known: false }]);
    expect(text).toContain(
      'gate（グループ Team のカスタマー管理ポリシー、a.yaml:5）: 内容が分からないため、確認していません',
    );
    expect(text).toContain('gate によりますが');
  });

  test('3: the minimal policy with mfa/* lets a stolen password remove MFA', async () => {
    const { told } = await follow({ 'a.jsonc': seed('3-minimal-fixed.jsonc') });
    const stage = stageOf(told, 'gate-cannot-be-bypassed');
    expect(stage.calls.filter(({ outcome }) => outcome === 'fails')).toMatchObject([
      { action: 'iam:DeactivateMFADevice', decision: 'allowed' },
      { action: 'iam:DeleteVirtualMFADevice', decision: 'allowed' },
    ]);
    expect(callOf(told, 'enrol-virtual-device', 'iam:CreateVirtualMFADevice')?.outcome).toBe(
      'passes',
    );
    const legacy = await follow({ 'a.json': seed('3-minimal-legacy-arn.json') });
    expect(
      callOf(legacy.told, 'enrol-virtual-device', 'iam:CreateVirtualMFADevice')?.advice,
    ).toContain('until November 2022');
  });

  test('4: the account ids of the permission and of the trust policy do not match', async () => {
    const files = {
      'gate.json': seed('4-minimal-gate-without-sids.json'),
      'assume.json': seed('4-assume-role-permission.json'),
      'role.trust.json': seed('4-role-trust-with-mfa.json'),
    };
    const { told, text } = await follow(files);
    const stage = stageOf(told, 'cli-session');
    expect(stage).toMatchObject({
      ok: false,
      notes: [
        {
          id: 'mistypedAccount',
          problem: true,
          permission: 'assume.json',
          trust: 'role.trust.json',
        },
      ],
    });
    expect(stage.notes[0]?.message).toContain('762742784206');
    expect(stage.notes[0]?.message).toContain('722742794206');
    expect(text).toContain('slip of the pen');
    expect(text).toContain('user machamp');
    const japanese = await follow(files, '--lang', 'ja');
    expect(japanese.text).toContain('打ち間違い');
  });

  test('4: with one account the role is assumed with MFA only', async () => {
    const { told } = await follow({
      'gate.json': seed('4-minimal-gate-without-sids.json'),
      'assume.json': seed('4-assume-role-permission.json').replace('762742784206', '722742794206'),
      'role.trust.json': seed('4-role-trust-with-mfa.json'),
    });
    const stage = stageOf(told, 'cli-session');
    expect(stage).toMatchObject({ ok: true, notes: [] });
    const calls = stage.calls.filter(({ action }) => action === 'sts:AssumeRole');
    expect(calls.map(({ mfa, decision }) => [mfa, decision])).toEqual([
      ['true', 'allowed'],
      ['false', 'explicitly-denied'],
      ['absent', 'explicitly-denied'],
    ]);
    expect(calls[0]).toMatchObject({
      resource: 'arn:aws:iam::722742794206:role/AdminRole',
      decidedBy: [{ path: 'assume.json' }, { path: 'role.trust.json' }],
    });
    expect(told.session.profile).toContain('role_arn = arn:aws:iam::722742794206:role/AdminRole');
  });

  test('4: another user than the one whom the trust policy names is not admitted', async () => {
    const { told } = await follow(
      {
        'assume.json': seed('4-assume-role-permission.json').replace(
          '762742784206',
          '722742794206',
        ),
        'role.trust.json': seed('4-role-trust-with-mfa.json'),
      },
      ...['--user', 'pikachu'],
    );
    const call = callOf(told, 'cli-session', 'sts:AssumeRole', 'true');
    expect(call).toMatchObject({ decision: 'implicitly-denied', outcome: 'fails' });
    expect(call?.advice).toMatch(/does not let the user pikachu of account 722742794206 assume/);
  });
});
