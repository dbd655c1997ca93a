import { describe, expect, test } from 'vitest';
import { cli } from './testers/cli';
import { project } from './testers/project';

const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2);
const READ = { Sid: 'Read', Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::b/*' };
const PASS = { Sid: 'Pass', Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' };
const MFA = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

describe('diff', () => {
  test('tells new access with an example and the statement that grants it, and ends with 1', async () => {
    const cwd = project({ 'old.json': policy(READ), 'new.json': policy(READ, PASS) });
    const run = await cli(['diff', 'old.json', 'new.json'], { cwd });
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(run.stdout).toBe(
      [
        'The change grants access.',
        '',
        '+ iam:PassRole on *',
        '    for example: iam:PassRole arn:aws:iam::111122223333:role/example (denied → allowed)',
        '    Allow Pass new.json:10',
        '',
      ].join('\n'),
    );
    const back = await cli(['diff', 'new.json', 'old.json'], { cwd });
    expect(back).toMatchObject({ status: 0, stderr: '' });
    expect(back.stdout).toContain('No new access: the change only takes access away.');
    expect(back.stdout).toContain('- iam:PassRole on *');
  });

  test('tells what moved behind a condition, in both languages', async () => {
    const cwd = project({
      'old.json': policy(READ),
      'new.json': policy({ ...READ, Condition: MFA }),
    });
    const run = await cli(['diff', 'old.json', 'new.json'], { cwd });
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('~ s3:Get* on arn:aws:s3:::b/*');
    expect(run.stdout).toContain('moved behind a condition');
    expect(run.stdout).toContain('before: always');
    expect(run.stdout).toContain(
      'after: only when the MFA key (aws:MultiFactorAuthPresent) is true',
    );
    const freed = await cli(['diff', '--lang', 'ja', 'new.json', 'old.json'], { cwd });
    expect(freed.status).toBe(1);
    expect(freed.stdout).toContain('条件がなくなりました');
  });

  test('tells it as JSON; one side may come from standard input', async () => {
    const cwd = project({ 'new.json': policy({ ...READ, Action: 's3:*', Condition: MFA }) });
    const run = await cli(['diff', '--format', 'json', '-', 'new.json'], {
      cwd,
      input: policy(READ),
    });
    expect(run).toMatchObject({ status: 1, stderr: '' });
    const statement = { side: 'new', path: 'new.json', line: 4, sid: 'Read', statement: 0 };
    expect(JSON.parse(run.stdout)).toMatchObject({
      same: false,
      proved: true,
      added: [
        {
          action: 's3:*',
          exceptActions: ['s3:Get*'],
          resources: ['arn:aws:s3:::b/*'],
          conditions: ['only when the MFA key (aws:MultiFactorAuthPresent) is true'],
          example: {
            action: 's3:AbortMultipartUpload',
            resource: 'arn:aws:s3:::b/example',
            context: { 'aws:MultiFactorAuthPresent': 'true' },
            before: 'implicitly-denied',
            after: 'allowed',
          },
          statements: [statement],
        },
      ],
      removed: [],
      conditions: [
        {
          change: 'tightened',
          action: 's3:Get*',
          before: [],
          example: { action: 's3:GetObject', context: {}, before: 'allowed' },
          statements: [{ side: 'old', path: '-' }, statement],
        },
      ],
    });
  });

  test('the same access in other words is the same', async () => {
    const cwd = project({
      'old.json': policy(READ, PASS),
      'new.json': policy(PASS, { ...READ, Action: ['s3:Get*', 's3:GetObject'] }, READ),
    });
    const run = await cli(['diff', 'old.json', 'new.json'], { cwd });
    expect(run).toEqual({
      status: 0,
      stdout: 'No new access: both allow exactly the same.\n',
      stderr: '',
    });
    const json = await cli(['diff', '--format', 'json', 'old.json', 'new.json'], { cwd });
    expect(JSON.parse(json.stdout)).toEqual({
      same: true,
      proved: true,
      grants: 'nothing',
      added: [],
      removed: [],
      conditions: [],
      withoutEffect: [],
      dependsOn: [],
    });
  });

  test('says on what it depends', async () => {
    const cwd = project({
      'old.json': policy(READ),
      'new.json': policy(READ, { ...PASS, Resource: { Ref: 'Role' } }),
    });
    const run = await cli(['diff', 'old.json', 'new.json'], { cwd });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('depends on values that are not known');
    expect(run.stdout).toContain('Allow Pass new.json:10');
  });

  test('ends with 2 where it cannot compare', async () => {
    const cwd = project({
      'a.json': policy(READ),
      'none.json': '{}',
      'broken.json': '{"Version":',
    });
    for (const args of [
      ['a.json'],
      ['a.json', 'missing.json'],
      ['a.json', 'none.json'],
      ['broken.json', 'a.json'],
      ['-', '-'],
    ]) {
      const run = await cli(['diff', ...args], { cwd });
      expect(run, args.join(' ')).toMatchObject({ status: 2, stdout: '' });
      expect(run.stderr).not.toBe('');
    }
  });

  test('compares the policies of a file one by one', async () => {
    const both = (a: object, b: object): string => `[${policy(a)}, ${policy(b)}]`;
    const cwd = project({ 'old.json': both(READ, PASS), 'new.json': both(READ, READ) });
    const run = await cli(['diff', '--format', 'json', 'old.json', 'new.json'], { cwd });
    const { added, removed } = JSON.parse(run.stdout) as {
      readonly added: readonly { readonly action: string }[];
      readonly removed: readonly { readonly action: string }[];
    };
    expect(added.map(({ action }) => action)).toEqual(['s3:Get*']);
    expect(removed.map(({ action }) => action)).toEqual(['iam:PassRole']);
  });

  test('tells the conditions of a guard, of whom a trust policy speaks, and what has no effect', async () => {
    const guard = (...regions: readonly string[]): object => ({
      Sid: 'Regions',
      Effect: 'Deny',
      NotAction: 'iam:*',
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:RequestedRegion': regions } },
    });
    const all = { Effect: 'Allow', Action: '*', Resource: '*' };
    const trust = (...AWS: readonly string[]): object => ({
      Effect: 'Allow',
      Principal: { AWS },
      Action: 'sts:AssumeRole',
    });
    const cwd = project({
      'old.json': policy(all, guard('eu-west-1')),
      'new.json': policy(all, guard('eu-west-1', 'us-east-1')),
      'own.json': policy(trust('111122223333')),
      'both.json': policy(trust('111122223333', '444455556666')),
      'read.json': policy(READ),
      'listed.json': policy(READ, { ...READ, Sid: 'List', Action: 's3:ListBucket' }),
    });
    const region = await cli(['diff', 'old.json', 'new.json'], { cwd });
    expect(region.stdout).toContain('~ * (except iam:*) on *');
    expect(region.stdout).toContain(
      'after: only when the Region that is called (aws:RequestedRegion) is eu-west-1 or us-east-1',
    );
    const trusted = await cli(['diff', 'own.json', 'both.json'], { cwd });
    expect(trusted.stdout).toContain('+ sts:AssumeRole for 444455556666\n');
    const listed = await cli(['diff', 'read.json', 'listed.json'], { cwd });
    expect(listed.status).toBe(0);
    expect(listed.stdout).toBe(
      [
        'No new access: both allow exactly the same.',
        '',
        'Not counted, since AWS never authorizes these actions on such resources:',
        '    s3:ListBucket on arn:aws:s3:::b/*',
        '',
      ].join('\n'),
    );
    const json = await cli(['diff', '--format', 'json', 'read.json', 'listed.json'], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({
      same: true,
      grants: 'nothing',
      withoutEffect: [{ change: 'added', action: 's3:ListBucket', statements: [{ sid: 'List' }] }],
    });
  });
});
