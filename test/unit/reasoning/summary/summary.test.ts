import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../../server/src/service/languageService';
import { summarizeAccess } from '../../../../server/src/reasoning/summary/summarize';
import { lines } from '../../sources/lines/lines';
import { lineOf, allow, deny, gate, policyOf, rowsOf, summaryOf } from './summaryTester';

const { policies: MANAGED } = JSON.parse(readFileSync('data/managedPolicies.json', 'utf8')) as {
  policies: Readonly<Record<string, object>>;
};
const managed = (name: string): string => JSON.stringify(MANAGED[name]);

describe('AWS managed policies', () => {
  it('AdministratorAccess is one row', () => {
    expect(rowsOf(managed('AdministratorAccess'))).toEqual({
      allowed: ['rest() L R W T P on *'],
      denied: [],
    });
  });

  it('PowerUserAccess has all services, and a few actions of those that NotAction leaves out', () => {
    expect(rowsOf(managed('PowerUserAccess')).allowed).toEqual([
      'rest(account,iam,organizations) L R W T P on *',
      expect.stringMatching(/^account L r:3\/\d+ on \*$/),
      expect.stringMatching(
        /^iam l:ListRoles w:CreateServiceLinkedRole\+DeleteServiceLinkedRole on \*$/,
      ),
      'organizations r:DescribeEffectivePolicy+DescribeOrganization on *',
    ]);
  });

  it('IAMUserChangePassword is two actions of IAM', () => {
    expect(rowsOf(managed('IAMUserChangePassword')).allowed).toEqual([
      'iam r:GetAccountPasswordPolicy w:ChangePassword on arn:aws:iam::*:user/${aws:username},arn:aws:iam::*:user/*/${aws:username} | *',
    ]);
  });

  it('ReadOnlyAccess changes next to nothing', () => {
    const { allowed } = summaryOf(managed('ReadOnlyAccess'));
    expect(allowed.length).toBeGreaterThan(300);
    const full = allowed.filter(({ levels }) =>
      levels.some(({ level, extent }) => level === 'Write' && extent === 'full'),
    );
    expect(full).toEqual([]);
    expect(allowed.every(({ scope }) => scope.kind === 'service')).toBe(true);
  });
});

describe('levels', () => {
  it.each([
    ['every action', policyOf(allow('iam:*')), ['iam L R W T P on *']],
    ['levels that a service does not have', policyOf(allow('sts:*')), ['sts R W T on *']],
    ['letter case', policyOf(allow('IAM:deleteuser')), ['iam w:DeleteUser on *']],
    ['all services by *:*', policyOf(allow('*:*')), ['rest() L R W T P on *']],
    [
      'all services and one of them',
      policyOf(allow('*'), allow('s3:*')),
      ['rest() L R W T P on *'],
    ],
    [
      'an action that AWS does not have',
      policyOf(allow(['iam:DeleteUser', 'iam:Frob', 'iam:Brof', 'nosuch:*'])),
      ['iam w:DeleteUser on *', 'iam iam:Frob,iam:Brof on *', 'nosuch nosuch:* on *'],
    ],
    [
      'a service by a pattern, which IAM refuses',
      policyOf(allow('dyn?modb:DeleteT*')),
      ['dynamodb w:DeleteTable+DeleteTableReplica on *'],
    ],
    [
      'NotAction',
      policyOf({ Effect: 'Allow', NotAction: ['iam:*', 'sqs:PurgeQueue'], Resource: '*' }),
      ['rest(iam,sqs) L R W T P on *', expect.stringMatching(/^sqs R w:\d+\/\d+ T P on \*$/)],
    ],
    ['nothing', policyOf({ Effect: 'Allow', NotAction: '*', Resource: '*' }), []],
  ])('%s', (_, text, allowed) => {
    expect(rowsOf(text).allowed).toEqual(allowed);
  });
});

describe('resources', () => {
  it('do not count where no action works on them', () => {
    const { allowed } = rowsOf(policyOf(allow('s3:*', 'arn:aws:s3:::b')));
    expect(allowed).toEqual([expect.stringMatching(/^s3 l:\d+\/\d+ .* on arn:aws:s3:::b$/)]);
    expect(allowed[0]).not.toContain('ListAllMyBuckets');
    expect(rowsOf(policyOf(allow('s3:GetObject', 'arn:aws:s3:::b'))).allowed).toEqual([]);
    expect(rowsOf(policyOf(allow('iam:ListUsers', 'arn:aws:s3:::b'))).allowed).toEqual([]);
  });

  it('belong to services, whatever the actions', () => {
    const { allowed } = rowsOf(policyOf(allow('*', 'arn:aws:sqs:*:*:q')));
    expect(allowed).toEqual([expect.stringMatching(/^sqs .* on arn:aws:sqs:\*:\*:q$/)]);
  });

  it('are shown for their service only', () => {
    const text = policyOf(
      allow(['sqs:PurgeQueue', 'sns:Publish'], ['arn:aws:sqs:*:*:q', 'arn:aws:sns:*:*:t']),
    );
    expect(rowsOf(text).allowed).toEqual([
      'sns w:Publish on arn:aws:sns:*:*:t',
      'sqs w:PurgeQueue on arn:aws:sqs:*:*:q',
    ]);
  });

  it('are several where they depend on the action, and one where a wider statement has them all', () => {
    const own = 'arn:aws:sqs:*:*:q';
    expect(rowsOf(policyOf(allow('sqs:PurgeQueue', own), allow('sqs:ListQueues'))).allowed).toEqual(
      [`sqs r:ListQueues w:PurgeQueue on ${own} | *`],
    );
    expect(rowsOf(policyOf(allow('sqs:PurgeQueue', own), allow('sqs:Purge*'))).allowed).toEqual([
      'sqs w:PurgeQueue on *',
    ]);
  });
});

describe('denials of the same policy', () => {
  it.each([
    [
      'one action',
      [allow('iam:*'), deny('iam:DeleteUser')],
      [/^iam L R w:\d+\/\d+-DeleteUser T P on \*$/],
    ],
    [
      'one of all services',
      [allow('*'), deny('sqs:*')],
      ['rest(sqs) L R W T P on *', /^sqs \[\] r0-many w0-many/],
    ],
    ['everything', [allow('*'), deny('*')], [/^rest\(\) \[\]/]],
    [
      'everything of what is allowed',
      [allow('sqs:PurgeQueue'), deny('sqs:*')],
      ['sqs [] w0-PurgeQueue'],
    ],
    [
      'some resources',
      [allow('*'), deny('s3:*', ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'])],
      ['rest(s3) L R W T P on *', 's3 L R W T P on * but 1'],
    ],
    [
      'resources that the action does not work on',
      [allow('s3:GetObject'), deny('s3:*', 'arn:aws:s3:::b')],
      ['s3 r:GetObject on *'],
    ],
    [
      'all resources that the action works on',
      [allow('iam:DeleteUser'), deny('iam:*', 'arn:*:iam::*:user/*')],
      ['iam [] w0-DeleteUser'],
    ],
    [
      'what is allowed on fewer resources',
      [allow('sqs:PurgeQueue', 'arn:aws:sqs:*:*:q-1'), deny('sqs:*', 'arn:aws:sqs:*:*:q-*')],
      ['sqs [] w0-PurgeQueue'],
    ],
    [
      'under a condition',
      [
        allow('sqs:*'),
        deny('sqs:*', '*', { Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      ],
      ['sqs R W T P on * but 1'],
    ],
    [
      'all but some',
      [allow('*'), { Effect: 'Deny', NotAction: ['iam:*', 'sts:*'], Resource: '*' }],
      [/^rest\(iam,sts\) \[\]/, 'iam L R W T P on *', 'sts R W T on *'],
    ],
  ])('of %s', (_, statements, allowed) => {
    expect(rowsOf(policyOf(...statements)).allowed).toEqual(
      allowed.map((line) =>
        typeof line === 'string' ? line : (expect.stringMatching(line) as string),
      ),
    );
  });

  it('are told by themselves', () => {
    const condition = { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } };
    const text = policyOf(
      allow('*'),
      deny(['iam:DeleteUser', 'sqs:PurgeQueue']),
      deny('iam:CreateUser'),
      { Effect: 'Deny', NotAction: 'iam:*', Resource: '*', Condition: condition },
      deny('*', 'arn:aws:s3:::b/*'),
    );
    expect(rowsOf(text).denied).toEqual([
      'iam w:CreateUser+DeleteUser on *',
      'sqs w:PurgeQueue on *',
      'all-but(iam:*) L R W T P on * if aws:requestedregion',
      'rest() L R W T P on arn:aws:s3:::b/*',
    ]);
  });
});

describe('MFA', () => {
  const present = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };

  it.each([
    ['asked for by a condition', [allow('sqs:*', '*', present)], ['sqs [true] R W T P on *']],
    [
      'asked for by a condition that access keys pass',
      [
        allow('sqs:*', '*', {
          Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } },
        }),
      ],
      ['sqs [absent,true] R W T P on *'],
    ],
    [
      'asked for by a gate',
      [allow('*'), gate('iam:EnableMFADevice', 'sts:GetSessionToken')],
      [
        'rest(iam,sts) [true] L R W T P on *',
        'iam [absent,false] w:EnableMFADevice on *',
        'iam [true] L R W T P on *',
        'sts [absent,false] r:GetSessionToken on *',
        'sts [true] R W T on *',
      ],
    ],
    [
      'of a short while ago',
      [
        allow('sqs:*', '*', {
          Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '900' } },
        }),
      ],
      ['sqs [true] R W T P on * if aws:multifactorauthage'],
    ],
    [
      'too long ago',
      [
        allow('sqs:*'),
        deny('*', '*', { Condition: { NumericGreaterThan: { 'aws:MultiFactorAuthAge': '900' } } }),
      ],
      ['sqs [absent,false] R W T P on *', 'sqs [true] R W T P on * but 1'],
    ],
    [
      'that makes no difference where everything is exempt',
      [allow('iam:EnableMFADevice'), gate('iam:*')],
      ['iam w:EnableMFADevice on *'],
    ],
    [
      'with another condition',
      [
        allow('sqs:*', '*', {
          Condition: { ...present.Condition, StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
        }),
      ],
      ['sqs [true] R W T P on * if aws:requestedregion'],
    ],
  ])('%s', (_, statements, allowed) => {
    expect(rowsOf(policyOf(...statements)).allowed).toEqual(allowed);
  });
});

describe('what is filled in later', () => {
  const inLines = (text: string): readonly string[] => {
    const [document] = parseText(
      { uri: 'a.policy-lines', languageId: undefined, text, type: undefined },
      [lines],
    ).policies;
    if (document === undefined) throw new Error('No policy.');
    return summarizeAccess(document).allowed.map(lineOf);
  };

  it.each([
    [
      'a part of a resource',
      'effect Allow\naction sqs:PurgeQueue\nresource arn:aws:sqs:*:<account>:q',
      ['sqs w:PurgeQueue on arn:aws:sqs:*:…:q'],
    ],
    [
      'an action of a known service',
      'effect Allow\naction sqs:<action>\nresource *',
      ['sqs ?R ?W ?T ?P on *'],
    ],
    [
      'some more action',
      'effect Allow\naction sqs:PurgeQueue\naction <action>\nresource *',
      ['sqs w:PurgeQueue on *', '? * on *'],
    ],
    [
      'what may be denied',
      'effect Allow\naction sqs:PurgeQueue\nresource *\n\neffect Deny\naction <action>\nresource *',
      ['sqs w:PurgeQueue on * but 1?'],
    ],
    [
      'what resources are denied',
      'effect Allow\naction sqs:PurgeQueue\nresource *\n\neffect Deny\naction sqs:*\nresource <arn>',
      ['sqs w:PurgeQueue on * but 1?'],
    ],
    [
      'the effect',
      'effect Allow\naction sqs:PurgeQueue\nresource *\n\neffect <effect>\naction sqs:*\nresource *',
      ['sqs w:PurgeQueue on * but 1?'],
    ],
  ])('%s is not guessed', (_, text, allowed) => {
    expect(inLines(text)).toEqual(allowed);
  });
});

describe('unfinished policies', () => {
  it('leave statements out that say nothing yet', () => {
    const text = policyOf(
      allow('sqs:PurgeQueue'),
      { Effect: 'Allow' },
      { Effect: 'Maybe', Action: 'sqs:*', Resource: '*' },
    );
    const summary = summaryOf(text);
    expect(summary.leftOut.map(({ index }) => index)).toEqual([1, 2]);
    // It may be a Deny once it is finished.
    expect(rowsOf(text).allowed).toEqual(['sqs w:PurgeQueue on * but 2?']);
  });

  it.each(['{}', '[]', '{"Statement":', '{"Version":"2012-10-17","Statement":[{}]}'])(
    '%s',
    (text) => {
      expect(() => {
        for (const type of ['identity', 'trust', 'scp'] as const) trySummary(text, type);
      }).not.toThrow();
    },
  );
});

const trySummary = (text: string, type: 'identity' | 'trust' | 'scp'): void => {
  try {
    summaryOf(text, type);
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'No policy.') throw error;
  }
};

describe('principals', () => {
  const to = (who: string, more: object = {}): object => ({ Principal: { AWS: who }, ...more });
  it('have rows of their own', () => {
    const object = 'arn:aws:s3:::b/*';
    const text = policyOf(
      allow('s3:GetObject', object, to('111122223333') as Record<string, unknown>),
      allow('s3:PutObject', object, to('444455556666') as Record<string, unknown>),
      deny('s3:PutObject', object, to('444455556666') as Record<string, unknown>),
    );
    expect(rowsOf(text, 'resource').allowed).toEqual([
      `s3 r:GetObject on ${object}`,
      's3 [] w0-PutObject',
    ]);
  });

  it('of trust policies assume the role', () => {
    const text = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: '111122223333' },
        Action: 'sts:AssumeRole',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
    });
    expect(rowsOf(text).allowed).toEqual(['sts [true] w:AssumeRole on ']);
  });
});
