import { describe, expect, test } from 'vitest';
import { cli } from './testers/cli';
import { project } from './testers/project';

const GATE = {
  Sid: 'Gate',
  Effect: 'Deny',
  NotAction: ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice', 'iam:List*', 'iam:Get*'],
  Resource: '*',
  Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
};
const OWN = { Effect: 'Allow', Action: 'iam:*', Resource: '*' };
const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

interface JourneyJson {
  readonly ok: boolean;
  readonly stages: readonly {
    readonly id: string;
    readonly ok: boolean;
    readonly calls: readonly { readonly action: string; readonly decidedBy: readonly object[] }[];
  }[];
}

describe('mfa', () => {
  test('tells the stages as JSON, with the statement that decides', async () => {
    const cwd = project({ 'own.json': policy(OWN), 'gate.json': policy(GATE) });
    const run = await cli(['mfa', '--format', 'json', 'own.json', 'gate.json'], { cwd });
    expect(run).toMatchObject({ status: 1, stderr: '' });
    const journey = JSON.parse(run.stdout) as JourneyJson;
    expect(journey.ok).toBe(false);
    expect(journey.stages.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(['first-sign-in']);
    expect(journey.stages[0]?.calls[1]).toMatchObject({
      action: 'iam:ChangePassword',
      resource: 'arn:aws:iam::111122223333:user/alice',
      mfa: 'false',
      expected: 'allowed',
      decision: 'explicitly-denied',
      decidedBy: [{ path: 'gate.json', sid: 'Gate', statement: 0, effect: 'Deny' }],
    });
  });

  test('tells it to people, with what to change, in both languages', async () => {
    const cwd = project({ 'a.json': policy(OWN, GATE) });
    const run = await cli(['mfa', '--user', 'bob', '--device', 'key', 'a.json'], { cwd });
    expect(run.stdout).toContain('user bob with a device named key');
    expect(run.stdout).toContain('Gate denies iam:ChangePassword here. Exempt it from that Deny.');
    expect(run.stdout).toContain('--serial-number arn:aws:iam::111122223333:mfa/key');
    const japanese = await cli(['mfa', '--lang', 'ja', 'a.json'], { cwd });
    expect(japanese.stdout).toContain('初回サインイン');
    expect(japanese.status).toBe(1);
  });

  test('takes AWS managed policies by name', async () => {
    const cwd = project({ 'gate.json': policy(GATE) });
    const options = ['--managed', 'ReadOnlyAccess', '--managed', 'IAMUserChangePassword'];
    const run = await cli(['mfa', '--format', 'json', ...options, 'gate.json'], { cwd });
    const { stages } = JSON.parse(run.stdout) as JourneyJson;
    const work = stages.find(({ id }) => id === 'work-with-mfa');
    expect(work?.calls[0]).toMatchObject({
      action: 's3:ListAllMyBuckets',
      decision: 'allowed',
      decidedBy: [{ path: 'ReadOnlyAccess' }],
    });
    const unknown = await cli(['mfa', '--managed', 'NoSuchAccess', 'gate.json'], { cwd });
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    expect(unknown.stderr).toMatch(/^iam-sidekick: NoSuchAccess: .*PowerUserAccess/);
  });

  test('ends with 2 where only resource-based policies are named', async () => {
    const statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' };
    const run = await cli(['mfa', 'a.json'], { cwd: project({ 'a.json': policy(statement) }) });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('no policy that an IAM user has');
  });

  test('ends with 2 where there is no policy', async () => {
    const run = await cli(['mfa', 'a.json'], { cwd: project({ 'a.json': '{}' }) });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('no IAM policy in it');
  });
});
