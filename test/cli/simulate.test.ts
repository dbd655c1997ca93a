import { describe, expect, test } from 'vitest';
import { cli } from './testers/cli';
import { BROKEN, OTHER, project } from './testers/project';

const policy = (...statements: readonly object[]): string =>
  `${JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2)}\n`;

const ALICE = 'arn:aws:iam::111122223333:user/alice';
const READ = { Sid: 'Read', Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::shop/*' };
const GATE = {
  Sid: 'Gate',
  Effect: 'Deny',
  NotAction: 'iam:*',
  Resource: '*',
  Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
};
const OWN = {
  Effect: 'Allow',
  Action: 's3:*',
  Resource: 'arn:aws:s3:::home/${aws:username}/*',
};
const ALL = { Effect: 'Allow', Action: '*', Resource: '*' };
const MFA = ['--context', 'aws:MultiFactorAuthPresent=true'];

const simulate = async (
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  input?: string,
) => {
  const options = { cwd: project(files), ...(input === undefined ? {} : { input }) };
  return cli(['simulate', ...args], options);
};

/** The answer for programs. */
const json = async (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const { status, stdout, stderr } = await simulate(files, ['--format', 'json', ...args]);
  return { status, stderr, answer: JSON.parse(stdout) as unknown };
};

const get = (key: string): readonly string[] => [
  ...['--action', 's3:GetObject'],
  ...['--resource', `arn:aws:s3:::${key}`],
];

describe('simulate --format json', () => {
  const files = { 'a.json': policy(READ), 'b.json': policy(GATE, OWN) };

  test('the statements that allow; policies are taken together', async () => {
    expect(await json(files, ...get('shop/a'), ...MFA, 'a.json', 'b.json')).toEqual({
      status: 0,
      stderr: '',
      answer: {
        decision: 'allowed',
        decidedBy: [{ path: 'a.json', sid: 'Read', statement: 0, effect: 'Allow' }],
      },
    });
  });

  test('the statement that denies', async () => {
    expect(await json(files, ...get('shop/a'), 'a.json', 'b.json')).toMatchObject({
      status: 1,
      answer: {
        decision: 'explicitly-denied',
        decidedBy: [{ path: 'b.json', sid: 'Gate', statement: 0, effect: 'Deny' }],
      },
    });
  });

  test('nothing allows it; the resource is * where none is named', async () => {
    expect(await json(files, '--action', 's3:GetObject', 'a.json')).toEqual({
      status: 1,
      stderr: '',
      answer: { decision: 'implicitly-denied', decidedBy: [] },
    });
  });

  test('a statement without a Sid, in a directory', async () => {
    const context = ['--context', 'aws:username=alice', ...MFA];
    expect(await json(files, ...get('home/alice/a'), ...context, '.')).toMatchObject({
      answer: { decidedBy: [{ path: 'b.json', sid: null, statement: 1, effect: 'Allow' }] },
    });
  });

  test('what an unknown decision depends on', async () => {
    const interpolated = policy({ ...READ, Resource: [{ Ref: 'Bucket' }] });
    expect(await json({ 'a.json': interpolated }, ...get('shop/a'), 'a.json')).toEqual({
      status: 1,
      stderr: '',
      answer: {
        decision: 'unknown',
        decidedBy: [],
        dependsOn: [
          {
            ...{ path: 'a.json', sid: 'Read', statement: 0, effect: 'Allow' },
            on: { kind: 'filled-in', element: 'Resource' },
          },
        ],
      },
    });
    const limit = ['--type', 'boundary'];
    expect(await json({ 'a.json': policy(READ) }, ...limit, ...get('shop/a'), 'a.json')).toEqual({
      status: 1,
      stderr: '',
      answer: {
        decision: 'unknown',
        decidedBy: [],
        dependsOn: [
          {
            ...{ path: null, sid: null, statement: null, effect: null },
            on: { kind: 'policies', layer: 'identity' },
          },
        ],
      },
    });
  });
});

describe('the context', () => {
  const allowedIf = (condition: object) => ({ 'a.json': policy({ ...ALL, Condition: condition }) });
  const decide = async (condition: object, ...args: readonly string[]): Promise<unknown> =>
    (await json(allowedIf(condition), '--action', 's3:GetObject', ...args, 'a.json')).status;

  test('a key that is not given is absent', async () => {
    expect(await decide({ StringEquals: { 'aws:SourceVpc': 'v' } })).toBe(1);
    expect(await decide({ StringNotEquals: { 'aws:SourceVpc': 'v' } })).toBe(0);
    expect(await decide({ Null: { 'aws:username': 'true' } })).toBe(0);
  });

  test('a key in any letter case, values with an equals sign, the empty string', async () => {
    expect(await decide({ StringEquals: { k: 'a=b' } }, '--context', 'K=a=b')).toBe(0);
    expect(await decide({ StringEquals: { k: '' } }, '--context', 'k=')).toBe(0);
  });

  test('a key that is repeated has several values', async () => {
    const condition = { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } };
    const both = ['--context', 'aws:TagKeys=a', '--context', 'aws:TagKeys=b'];
    expect(await decide(condition, ...both)).toBe(0);
    expect(await decide(condition, ...both, '--context', 'aws:TagKeys=c')).toBe(1);
  });

  test('keys follow from the caller, and what is given counts more', async () => {
    const own = { StringEquals: { 'aws:username': 'alice' } };
    expect(await decide(own, '--principal', ALICE)).toBe(0);
    expect(await decide(own, '--principal', ALICE, '--context', 'aws:username=bob')).toBe(1);
    const id = { StringEquals: { 'aws:userid': 'AIDA1' } };
    expect(
      (await json(allowedIf(id), '--action', 's3:GetObject', '--principal', ALICE, 'a.json'))
        .answer,
    ).toMatchObject({
      decision: 'unknown',
      dependsOn: [{ on: { kind: 'key', key: 'aws:userid' } }],
    });
  });
});

describe('the other policies', () => {
  const files = {
    'all.json': policy(ALL),
    'read.json': policy(READ),
    'ec2.json': policy({ ...ALL, Action: 'ec2:*' }),
    'deny.json': policy({ ...GATE, Condition: {} }),
    'scps/full.json': policy(ALL),
    'scps/ec2-only.json': policy({ ...ALL, Action: 'ec2:*' }),
    'bucket.json': policy({ ...READ, Sid: 'Bucket', Principal: { AWS: ALICE } }),
    'trust.json': policy({
      Effect: 'Allow',
      Principal: { AWS: '111122223333' },
      Action: 'sts:AssumeRole',
    }),
  };
  const decide = async (...args: readonly string[]): Promise<unknown> =>
    ((await json(files, ...args)).answer as { readonly decision: unknown }).decision;
  const shop = [...get('shop/a'), '--principal', ALICE];

  test('a boundary and session policies limit', async () => {
    expect(await decide(...shop, '--boundary', 'read.json', 'all.json')).toBe('allowed');
    expect(await decide(...shop, '--boundary', 'ec2.json', 'all.json')).toBe('implicitly-denied');
    const session = ['--session-policy', 'ec2.json', '--session-policy', 'read.json'];
    expect(await decide(...shop, ...session, 'all.json')).toBe('allowed');
  });

  test('each --scp is a level; one that only denies has FullAWSAccess beside it', async () => {
    expect(await decide(...shop, '--scp', 'scps', 'all.json')).toBe('allowed');
    const levels = ['--scp', 'scps/full.json', '--scp', 'scps/ec2-only.json'];
    expect(await decide(...shop, ...levels, 'all.json')).toBe('implicitly-denied');
    const iam = ['--action', 'iam:GetUser', '--scp', 'deny.json', 'all.json'];
    expect(await decide(...iam)).toBe('allowed');
    expect(await decide(...shop, '--scp', 'deny.json', 'all.json')).toBe('explicitly-denied');
  });

  test('an RCP denies', async () => {
    expect(await decide(...shop, '--rcp', 'bucket.json', 'all.json')).toBe('allowed');
    const rcp = policy({ ...ALL, Effect: 'Deny', Principal: '*' });
    const { answer } = await json(
      { ...files, 'rcp.json': rcp },
      ...[...shop, '--rcp', 'rcp.json', 'all.json'],
    );
    expect(answer).toMatchObject({ decidedBy: [{ path: 'rcp.json' }] });
  });

  test('the resource’s policy, as an option or among the paths', async () => {
    expect(await decide(...shop, '--resource-policy', 'bucket.json', 'ec2.json')).toBe('allowed');
    expect(await decide(...shop, 'bucket.json')).toBe('allowed');
    expect(await decide(...get('shop/a'), 'bucket.json')).toBe('unknown');
    expect(await decide(...get('shop/a'), '--principal', 'anonymous', 'bucket.json')).toBe(
      'implicitly-denied',
    );
  });

  test('a role across accounts: its trust policy and the caller’s permission', async () => {
    const assume = [
      ...['--action', 'sts:AssumeRole', '--principal', ALICE],
      ...['--resource', 'arn:aws:iam::444455556666:role/app'],
    ];
    expect(await decide(...assume, '--resource-policy', 'trust.json', 'all.json')).toBe('allowed');
    expect(await decide(...assume, '--resource-policy', 'trust.json', 'ec2.json')).toBe(
      'implicitly-denied',
    );
    expect(await decide(...assume, 'all.json')).toBe('unknown');
  });

  test('a policy that AWS manages', async () => {
    const managed = ['--managed', 'AdministratorAccess', ...get('elsewhere/a'), 'read.json'];
    expect((await json(files, ...managed)).answer).toEqual({
      decision: 'allowed',
      decidedBy: [
        expect.objectContaining({ path: 'AdministratorAccess', statement: 0, effect: 'Allow' }),
      ],
    });
  });

  test('what a file is called does not limit what is asked about', async () => {
    const boundary = { 'permissions-boundary.json': policy(READ) };
    const { status } = await json(boundary, ...get('shop/a'), 'permissions-boundary.json');
    expect(status).toBe(0);
  });
});

describe('simulate for people', () => {
  const files = { 'a.json': policy(READ, GATE), 'b.json': policy(OWN) };

  test('the decision, who decided and where, and why the others did not', async () => {
    const run = await simulate(files, [...get('shop/a'), 'a.json', 'b.json']);
    expect(run).toEqual({
      status: 1,
      stderr: '',
      stdout: `Explicitly denied: s3:GetObject on arn:aws:s3:::shop/a

  Deny Gate a.json:10
    Denies the request, which nothing can outweigh.

The other statements:

  Allow Read a.json:4
    Would allow the request, but a Deny wins.

  Allow statement 1 b.json:4
    Its Resource does not include arn:aws:s3:::shop/a. \${aws:username} has no value in this request, so nothing matches.
`,
    });
  });

  test('in Japanese', async () => {
    const args = ['--lang', 'ja', ...get('shop/a'), ...MFA, 'a.json'];
    const { status, stdout } = await simulate(files, args);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^許可: s3:GetObject（リソース: arn:aws:s3:::shop\/a）\n\n {2}Allow Read a\.json:4\n/,
    );
    expect(stdout).toMatch(
      /そのほかのステートメント:\n\n {2}Deny Gate a\.json:10\n.*場合に限って適用されます。リクエストの値は true です。\n$/,
    );
  });

  test('what an unknown decision depends on', async () => {
    const trust = policy({ Effect: 'Allow', Principal: { AWS: ALICE }, Action: 'sts:AssumeRole' });
    const { stdout } = await simulate({ 't.json': trust }, [
      '--action',
      'sts:AssumeRole',
      't.json',
    ]);
    expect(stdout).toBe(`Not known: sts:AssumeRole on *
  - Depends on the identity-based policies, which were not given.

It depends on these statements:

  Allow statement 1 t.json:4
    Depends on who calls.
`);
  });

  test('reads standard input', async () => {
    const { status, stdout } = await simulate({}, [...get('shop/a'), '-'], policy(READ));
    expect(status).toBe(0);
    expect(stdout).toContain('Allow Read <stdin>:4\n');
  });

  test('an action that AWS does not have is decided, and pointed out', async () => {
    const { status, stderr } = await simulate(files, ['--action', 's3:GetObjct', 'a.json', ...MFA]);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'iam-sidekick: s3:GetObjct: AWS documents no such action\n',
    });
  });
});

describe('nothing is decided', () => {
  const files = { 'a.json': policy(READ), 'broken.json': BROKEN, 'other.json': OTHER };

  test.each([
    [['a.json', 'missing.json'], 'missing.json: no such file or directory'],
    [['a.json', 'broken.json'], 'broken.json: 3:3: not valid JSON'],
    [['other.json'], 'other.json: no IAM policy in it'],
    [['--boundary', 'other.json', 'a.json'], 'other.json: no IAM policy in it'],
    [['--scp', 'missing.json', 'a.json'], 'missing.json: no such file'],
    [['--resource-policy', 'broken.json', 'a.json'], 'broken.json: 3:3'],
    [['--managed', 'Nobody', 'a.json'], 'Nobody: '],
  ])('where a file cannot be read or has no policy: %j', async (args, message) => {
    const { status, stdout, stderr } = await simulate(files, [...get('shop/a'), ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test.each([
    [['a.json'], "required option '--action <action>' not specified"],
    [['--action', 's3:Get*', 'a.json'], 'without wildcards'],
    [['--action', 'GetObject', 'a.json'], 'without wildcards'],
    [['--action', 's3:GetObject'], "missing required argument 'path'"],
    [['--action', 's3:GetObject', '--context', 'aws:username', 'a.json'], 'KEY=VALUE'],
    [['--action', 's3:GetObject', '--context', '=x', 'a.json'], 'KEY=VALUE'],
    [['--action', 's3:GetObject', '--principal', 'alice', 'a.json'], 'ARN of a user'],
    [
      ['--action', 's3:GetObject', '--format', 'sarif', 'a.json'],
      'Allowed choices are text, json.',
    ],
  ])('with wrong usage: %j', async (args, message) => {
    const { status, stdout, stderr } = await simulate(files, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('--help names the options and the exit statuses', async () => {
    const { status, stdout } = await simulate({}, ['--help']);
    const options = ['action', 'resource', 'context', 'principal', 'boundary', 'scp', 'rcp'];
    for (const option of [...options, 'session-policy', 'resource-policy', 'managed', 'type']) {
      expect(stdout).toMatch(new RegExp(`^  --${option} `, 'm'));
    }
    expect(stdout).toContain('Exit status: 0 allowed; 1 denied, or not known; 2 wrong usage');
    expect(status).toBe(0);
  });
});
