import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../../../server/src/reasoning/comparison/compare';
import { describeTerms } from '../../../../server/src/reasoning/comparison/words/describe';
import { grantsMore } from '../../../../server/src/reasoning/comparison/difference';
import { allow, compare, deny, policy, told } from './tester';
import type { Statement } from './tester';

const B = 'arn:aws:s3:::b/*';
const MFA = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
const NO_MFA = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } };
const ip = (range: string) => ({ IpAddress: { 'aws:SourceIp': range } });

const CASES: readonly (readonly [
  name: string,
  before: readonly Statement[],
  after: readonly Statement[],
  told: readonly string[],
])[] = [
  [
    'an action more',
    [allow('s3:GetObject')],
    [allow(['s3:GetObject', 'iam:PassRole'])],
    ['added iam:PassRole on *'],
  ],
  [
    'a wider pattern of actions is said as it is written',
    [allow('s3:Get*')],
    [allow('s3:*')],
    ['added s3:* but s3:Get* on *'],
  ],
  ['everything', [allow('s3:*')], [allow('*')], ['added * but s3:* on *']],
  [
    'a wider resource',
    [allow('s3:GetObject', 'arn:aws:s3:::b/a/*')],
    [allow('s3:GetObject', B)],
    ['added s3:GetObject on arn:aws:s3:::b/* but arn:aws:s3:::b/a/*'],
  ],
  [
    'a narrower resource',
    [allow('s3:GetObject', B)],
    [allow('s3:GetObject', 'arn:aws:s3:::b/a/*')],
    ['removed s3:GetObject on arn:aws:s3:::b/* but arn:aws:s3:::b/a/*'],
  ],
  [
    'a Deny that is gone',
    [allow('s3:*'), deny('s3:Put*', B)],
    [allow('s3:*')],
    ['added s3:Put* on arn:aws:s3:::b/*'],
  ],
  [
    'a Deny that is new',
    [allow('s3:*')],
    [allow('s3:*'), deny('s3:DeleteBucket')],
    ['removed s3:DeleteBucket on *'],
  ],
  ['a Deny of what nothing allows', [allow('s3:*')], [allow('s3:*'), deny('ec2:*')], []],
  ['a condition more', [allow('s3:*')], [allow('s3:*', '*', MFA)], ['tightened s3:* on *']],
  ['a condition less', [allow('s3:*', '*', MFA)], [allow('s3:*')], ['loosened s3:* on *']],
  [
    'a smaller network',
    [allow('s3:*', '*', ip('10.0.0.0/8'))],
    [allow('s3:*', '*', ip('10.1.0.0/16'))],
    ['tightened s3:* on *'],
  ],
  [
    'another network',
    [allow('s3:*', '*', ip('10.0.0.0/8'))],
    [allow('s3:*', '*', ip('192.168.0.0/16'))],
    ['changed s3:* on *'],
  ],
  [
    'an operator that holds without the key',
    [allow('s3:*', '*', MFA)],
    [allow('s3:*', '*', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } })],
    ['loosened s3:* on *'],
  ],
  [
    'two ways to ask for MFA',
    [allow('s3:*', '*', MFA)],
    [allow('s3:*'), deny('s3:*', '*', NO_MFA)],
    [],
  ],
  [
    'NotAction',
    [allow('s3:*')],
    [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
    ['added * but s3:* iam:* on *'],
  ],
  [
    'NotResource',
    [allow('s3:GetObject', B)],
    [{ Effect: 'Allow', Action: 's3:GetObject', NotResource: B }],
    ['added s3:GetObject on * but arn:aws:s3:::b/*', 'removed s3:GetObject on arn:aws:s3:::b/*'],
  ],
  [
    'a split statement',
    [allow(['s3:GetObject', 's3:PutObject'], [B, 'arn:aws:s3:::a/*'])],
    [
      allow('s3:PutObject', [B, 'arn:aws:s3:::a/*']),
      allow('s3:GetObject', B),
      allow(['s3:getobject'], 'arn:aws:s3:::a/*'),
    ],
    [],
  ],
  ['what is within another statement', [allow('s3:*')], [allow('s3:*'), allow('s3:Get*', B)], []],
  [
    'the legacy ARN of MFA devices',
    [allow('iam:CreateVirtualMFADevice', 'arn:aws:iam::*:mfa/${aws:username}')],
    [allow('iam:CreateVirtualMFADevice', 'arn:aws:iam::*:mfa/*')],
    [
      'added iam:CreateVirtualMFADevice on arn:aws:iam::*:mfa/* but arn:aws:iam::*:mfa/${aws:username}',
    ],
  ],
  [
    'a gate that asks for MFA also takes the way to a session with it',
    [allow('s3:*')],
    [allow('s3:*'), { Effect: 'Deny', NotAction: 'iam:*', Resource: '*', Condition: NO_MFA }],
    ['tightened s3:* on *', 'tightened sts:GetSessionToken on *'],
  ],
  [
    'what needs no permission is never a difference',
    [allow('sts:GetCallerIdentity')],
    [deny('sts:GetCallerIdentity')],
    [],
  ],
];

describe('what a change grants', () => {
  it.each(CASES)('%s', (_, before, after, lines) => {
    const comparison = compare(before, after);
    expect(told(comparison)).toEqual(lines);
    expect(comparison).toMatchObject({ proved: true, unclear: [], unread: false });
    const more = lines.some((line) => /^(added|loosened|changed)/.test(line));
    expect(grantsMore(comparison)).toBe(more);
  });

  it('the version decides what a variable is', () => {
    const own = [allow('s3:GetObject', 'arn:aws:s3:::b/${aws:username}')];
    const comparison = comparePolicies([policy(own, { version: '2008-10-17' })], [policy(own)]);
    expect(told(comparison)).toContain('added s3:GetObject on arn:aws:s3:::b/${aws:username}');
    const [example] =
      comparison.differences.find(({ change }) => change === 'added')?.examples() ?? [];
    expect(example?.resource).toBe('arn:aws:s3:::b/sample-username');
    expect([...(example?.context ?? [])]).toEqual([['aws:username', ['sample-username']]]);
  });

  it('shows each difference by a request, without keys that make no difference', () => {
    const { differences } = compare(
      [allow('s3:Get*', B, ip('10.0.0.0/8'))],
      [allow('s3:Get*', B, { ...ip('10.0.0.0/8'), ...MFA })],
    );
    expect(differences.flatMap(({ examples }) => examples())).toMatchObject([
      {
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::b/example',
        before: 'allowed',
        after: 'implicitly-denied',
      },
    ]);
    const [one] = differences;
    expect([...(one?.examples()[0]?.context.keys() ?? [])]).toEqual(['aws:SourceIp']);
    expect(one && describeTerms(one.after, 'en')).toEqual([
      "only when the caller's IP address (`aws:SourceIp`) is in `10.0.0.0/8` and the MFA key (`aws:MultiFactorAuthPresent`) is `true`",
    ]);
    expect(one && describeTerms(one.before, 'ja')).toEqual([
      '呼び出し元の IP アドレス（`aws:SourceIp`）が `10.0.0.0/8` に含まれる場合に限る',
    ]);
  });

  it('what is filled in later is the same where it is written the same, and open where not', () => {
    const bucket = (name: string): Statement => ({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: { Ref: name },
    });
    expect(compare([bucket('A')], [bucket('A')])).toMatchObject({ differences: [], unclear: [] });
    const open = compare([bucket('A')], [bucket('B')]);
    expect(open).toMatchObject({ differences: [], proved: false });
    expect(open.unclear.map(({ side }) => side)).toEqual(['old', 'new']);
    expect(grantsMore(open)).toBe(true);
    expect(told(compare([bucket('A')], [bucket('A'), allow('sqs:*')]))).toEqual([
      'added sqs:* on *',
    ]);
  });

  it('claims no proof where it only tried', () => {
    expect(compare([allow(['s3:G?t*', 's3:Get*'])], [allow('s3:G*'), deny('s3:G*')])).toMatchObject(
      {
        proved: false,
      },
    );
    const [a, b] = ['a', 'b'].map((tag) => ({
      StringEqualsIgnoreCase: { 'aws:PrincipalTag/t': tag },
    }));
    expect(
      compare(
        [allow('s3:*', '*', a), allow('s3:*', '*', b)],
        [allow('s3:*', '*', { StringEqualsIgnoreCase: { 'aws:PrincipalTag/t': ['a', 'b'] } })],
      ),
    ).toMatchObject({ differences: [], grants: 'open', proved: false });
  });

  it.each<readonly [name: string, before: readonly Statement[], after: readonly Statement[]]>([
    ['a pattern with ?', [allow('s3:G?t*')], [allow(['s3:G?t*', 's3:GetObject'])]],
    [
      'patterns with ? in one statement and in two',
      [allow(['s3:G?t*', 's3:P?t*'], [B, 'arn:aws:s3:::b?'])],
      [allow('s3:G?t*', [B, 'arn:aws:s3:::b?']), allow('s3:P?t*', [B, 'arn:aws:s3:::b?'])],
    ],
    [
      'a variable in a condition that both have',
      [allow('ec2:*', '*', { StringEquals: { 'ec2:ResourceTag/owner': '${aws:username}' } })],
      [
        allow('ec2:*', '*', { StringEquals: { 'ec2:ResourceTag/owner': '${aws:username}' } }),
        allow('ec2:StartInstances', '*', {
          StringEquals: { 'ec2:ResourceTag/owner': '${aws:username}' },
        }),
      ],
    ],
    [
      'many tag keys',
      [allow('ec2:*', '*', { 'ForAllValues:StringEquals': { 'aws:TagKeys': [...'abcdefgh'] } })],
      [
        allow('ec2:*', '*', { 'ForAllValues:StringEquals': { 'aws:TagKeys': [...'hgfedcba'] } }),
        allow('ec2:Run*', '*', { 'ForAllValues:StringEquals': { 'aws:TagKeys': [...'abc'] } }),
      ],
    ],
  ])('proves that nothing changes: %s', (_, before, after) => {
    expect(compare(before, after)).toMatchObject({
      differences: [],
      proved: true,
      grants: 'nothing',
    });
  });

  it('proves that nothing is added, whatever it takes away', () => {
    const open = { Effect: 'Allow', Action: 's3:GetObject', Resource: { Ref: 'Bucket' } };
    const gone = compare([allow('s3:G?tObject'), open], [allow('s3:G?tObject', B)]);
    expect(gone).toMatchObject({ grants: 'nothing' });
    expect(grantsMore(gone)).toBe(false);
    expect(grantsMore(compare([allow('s3:*')], [allow('s3:*'), open]))).toBe(true);
    expect(compare([allow('s3:*'), { ...open, Effect: 'Deny' }], [allow('s3:*')]).grants).toBe(
      'open',
    );
  });

  it('leaves out actions on resources of a type that they do not work on', () => {
    const role = 'arn:aws:iam::111122223333:role/app';
    const widened = compare(
      [allow('s3:GetObject', B)],
      [allow(['s3:GetObject', 'iam:PassRole', 'sqs:Send*'], [B, role])],
    );
    expect(told(widened)).toEqual([`added iam:PassRole on ${role}`]);
    expect(widened.withoutEffect.map(({ action }) => action.pattern)).toEqual([
      's3:GetObject',
      'sqs:Send*',
    ]);
    const nothing = compare(
      [allow('s3:GetObject', B)],
      [allow(['s3:GetObject', 's3:ListBucket'], B)],
    );
    expect(nothing).toMatchObject({ differences: [], proved: true, grants: 'nothing' });
    expect(nothing.withoutEffect).toHaveLength(1);
    // A service may have actions that the catalogue does not know.
    expect(
      told(compare([allow('s3:GetObject', B)], [allow(['s3:GetObject', 's3:Frob'], B)])),
    ).toEqual([`added s3:Frob on ${B}`]);
    const [example] = compare(
      [],
      [allow(['s3:ListBucket', 's3:*'], [B, 'arn:aws:s3:::b'])],
    ).differences.flatMap(({ examples }) => examples());
    expect(example).toMatchObject({ action: 's3:GetObject', resource: 'arn:aws:s3:::b/example' });
  });

  it('gives values that people can read', () => {
    const github = 'token.actions.githubusercontent.com';
    const trust = (sub: string): Statement => ({
      Effect: 'Allow',
      Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${github}` },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringLike: { [`${github}:sub`]: sub } },
    });
    const [wider] = compare([trust('repo:o/r:*')], [trust('repo:o/*')], 'trust').differences;
    expect(wider?.change).toBe('loosened');
    expect([...(wider?.examples()[0]?.context ?? [])]).toEqual([
      [`${github}:sub`, ['repo:o/example']],
    ]);
  });

  it('a Deny for all but one', () => {
    const account = { Effect: 'Allow', Principal: { AWS: '111122223333' } };
    const ann = 'arn:aws:iam::111122223333:user/ann';
    const reads = { Action: 's3:GetObject', Resource: B };
    expect(
      told(
        compare(
          [{ ...account, ...reads }],
          [
            { ...account, ...reads },
            { Effect: 'Deny', NotPrincipal: { AWS: ann }, ...reads },
          ],
          'resource',
        ),
      ),
    ).toEqual([`removed s3:GetObject on ${B} for 111122223333 but ${ann}`]);
  });

  it('who may assume a role', () => {
    const trust = (principal: object, condition?: object): Statement => ({
      Effect: 'Allow',
      Principal: principal,
      Action: 'sts:AssumeRole',
      ...(condition === undefined ? {} : { Condition: condition }),
    });
    const root = 'arn:aws:iam::111122223333:root';
    const ci = 'arn:aws:iam::444455556666:role/ci';
    expect(
      told(compare([trust({ AWS: root }, MFA)], [trust({ AWS: [root, ci] })], 'trust')),
    ).toEqual([`added sts:AssumeRole on * for ${ci}`, `loosened sts:AssumeRole on * for ${root}`]);
  });
});
