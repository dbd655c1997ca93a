import { describe, expect, it } from 'vitest';
import { findAction, fullName } from '../../../../server/src/catalog/actions';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { readCaller } from '../../../../server/src/reasoning/evaluation/caller';
import { FAMILIAR_ACTIONS } from '../../../../server/src/reasoning/trial/familiarActions';
import { proposeActions } from '../../../../server/src/reasoning/trial/proposeActions';
import { proposeCallers } from '../../../../server/src/reasoning/trial/proposeCallers';
import { proposeResources } from '../../../../server/src/reasoning/trial/proposeResources';
import { proposeValues } from '../../../../server/src/reasoning/trial/proposeValues';
import { policy } from '../evaluation/tester';

const allow = (more: object): object => ({
  Effect: 'Allow',
  Action: 's3:*',
  Resource: '*',
  ...more,
});

describe('actions to try', () => {
  const actions = (Action: string | string[], more: object = {}): readonly string[] =>
    proposeActions(policy(allow({ Action, ...more }))).map(({ action, why }) => `${why} ${action}`);

  it('are those that the policy names, in the spelling of AWS, then examples of its patterns', () => {
    expect(actions(['S3:getobject', 'dynamodb:*Item'])).toEqual([
      'named s3:GetObject',
      'matched dynamodb:GetItem',
      'matched dynamodb:PutItem',
      'matched dynamodb:BatchGetItem',
      'other s3:PutObject',
      'other ec2:DescribeInstances',
      'other iam:ListUsers',
    ]);
  });

  it('are of different access levels where nobody knows the service', () => {
    const levels = actions('workmail:*')
      .slice(0, 3)
      .map((one) => findAction(one.replace('matched ', ''))?.level);
    expect(new Set(levels).size).toBe(3);
  });

  it('are well-known ones of several services for everything', () => {
    expect(actions('*').filter((one) => one.startsWith('matched'))).toEqual([
      'matched s3:GetObject',
      'matched ec2:DescribeInstances',
      'matched iam:ListUsers',
      'matched sts:AssumeRole',
      'matched lambda:InvokeFunction',
      'matched dynamodb:GetItem',
    ]);
  });

  it('keep a name that AWS does not have, and leave out what is no action', () => {
    expect(actions(['s3:GetObjects', 'nonsense', '']).slice(0, 2)).toEqual([
      'named s3:GetObjects',
      'other s3:GetObject',
    ]);
  });

  it('are only those of the policy where it is a resource’s own', () => {
    const Principal = { AWS: '111122223333' };
    expect(actions('sts:AssumeRole', { Principal, Resource: undefined })).toEqual([
      'named sts:AssumeRole',
    ]);
  });

  it('are well known only where AWS has them', () => {
    expect(
      FAMILIAR_ACTIONS.filter((one) => {
        const known = findAction(one);
        return known === undefined || fullName(known) !== one;
      }),
    ).toEqual([]);
  });
});

describe('resources to try', () => {
  const resources = (
    action: string,
    Resource: string | string[],
    more: object = {},
  ): readonly string[] =>
    proposeResources(policy(allow({ Action: '*', Resource, ...more })), action).map(
      ({ resource, why }) => `${why} ${resource}`,
    );

  it.each([
    ['s3:GetObject', 'arn:aws:s3:::reports/*', 'arn:aws:s3:::reports/example'],
    ['s3:GetObject', 'arn:aws:s3:::reports*', 'arn:aws:s3:::reportsexample/example'],
    ['s3:GetObject', 'arn:aws:s3:::*', 'arn:aws:s3:::example-bucket/example-object'],
    ['s3:ListBucket', 'arn:aws:s3:::reports', 'arn:aws:s3:::reports'],
    [
      'iam:EnableMFADevice',
      'arn:aws:iam::*:user/${aws:username}',
      'arn:aws:iam::111122223333:user/alice',
    ],
    [
      'iam:CreateVirtualMFADevice',
      'arn:aws:iam::444455556666:mfa/*',
      'arn:aws:iam::444455556666:mfa/my-phone',
    ],
    ['sqs:SendMessage', 'arn:aws:sqs:*:*:orders-?', 'arn:aws:sqs:us-east-1:111122223333:orders-x'],
    [
      'dynamodb:GetItem',
      'arn:aws-cn:dynamodb:*:*:table/T',
      'arn:aws-cn:dynamodb:cn-north-1:111122223333:table/T',
    ],
    ['unknown:Action', 'arn:aws:unknown:::thing/*', 'arn:aws:unknown:::thing/example'],
  ])('make values of the policy concrete: %s on %s', (action, value, resource) => {
    expect(resources(action, value)[0]).toBe(`stated ${resource}`);
  });

  it('are of the types that the action works on', () => {
    expect(resources('s3:GetObject', 'arn:aws:s3:::reports')).toEqual([
      'type arn:aws:s3:::example-bucket/example-object',
      expect.stringMatching(/^type arn:aws:s3:us-east-1:111122223333:accesspoint/),
    ]);
    expect(resources('iam:CreateUser', '*')).toEqual(['type arn:aws:iam::111122223333:user/alice']);
  });

  it('are others as well where the policy has those of its type', () => {
    expect(resources('iam:EnableMFADevice', 'arn:aws:iam::*:user/${aws:username}')).toEqual([
      'stated arn:aws:iam::111122223333:user/alice',
      'type arn:aws:iam::111122223333:user/bob',
    ]);
  });

  it('are everything for an action that works on no single resource', () => {
    expect(resources('ec2:DescribeInstances', 'arn:aws:ec2:*:*:instance/*')).toEqual(['all *']);
  });

  it('are a role where a trust policy names none', () => {
    const trust = { Principal: { AWS: '111122223333' }, Resource: undefined };
    const document = policy(allow({ ...trust, Action: 'sts:AssumeRole' }));
    expect(proposeResources(document, 'sts:AssumeRole')).toHaveLength(1);
    expect(proposeResources(document, 'sts:AssumeRole')[0]?.resource).toMatch(
      /:role\/example-role$/,
    );
  });
});

describe('callers to try', () => {
  const callers = (Principal: unknown, Action = 's3:GetObject'): readonly string[] =>
    proposeCallers(policy(allow({ Principal, Action }), { type: 'resource' }), Action).map(
      ({ caller, why }) => `${why} ${caller}`,
    );

  it('are members of accounts, and whoever is named', () => {
    expect(
      callers({
        AWS: ['444455556666', 'arn:aws:iam::111122223333:role/team/app'],
        Service: 'sns.amazonaws.com',
      }),
    ).toEqual([
      'named arn:aws:iam::444455556666:user/alice',
      'named arn:aws:iam::444455556666:role/example',
      'named arn:aws:iam::444455556666:root',
      'named arn:aws:iam::111122223333:role/team/app',
      'named sns.amazonaws.com',
      'stranger arn:aws:iam::111122223333:user/mallory',
      'stranger arn:aws:iam::999988887777:user/mallory',
      'stranger anonymous',
    ]);
  });

  it('can make the request', () => {
    const provider = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
    expect(callers({ Federated: provider }, 'sts:AssumeRoleWithWebIdentity')).toEqual([
      `named ${provider}`,
      'stranger accounts.google.com',
      'stranger cognito-identity.amazonaws.com',
    ]);
    for (const one of callers({ AWS: ['*', 'arn:aws:iam::*:role/x', 'AIDA1234567890123456'] }))
      expect(readCaller(one.replace(/^\w+ /, ''))).toBeDefined();
  });
});

describe('values of condition keys to try', () => {
  const values = (
    key: string,
    ...conditions: readonly object[]
  ): readonly (readonly [boolean, ...string[]])[] => {
    const document: PolicyDocument = policy(conditions.map((Condition) => allow({ Condition })));
    return proposeValues(document, key, { values: () => ['alice'] }).map(
      ({ values: all, named }) => [named, ...all] as const,
    );
  };

  it.each([
    [
      'aws:PrincipalTag/team',
      { StringEquals: { 'aws:PrincipalTag/team': ['a', 'b'] } },
      [
        [true, 'a'],
        [true, 'b'],
        [false, 'example'],
      ],
    ],
    [
      's3:prefix',
      { StringLike: { 's3:prefix': 'home/${aws:username}/*' } },
      [
        [true, 'home/alice/example'],
        [false, 'example'],
      ],
    ],
    [
      'aws:SecureTransport',
      { Bool: { 'aws:SecureTransport': 'false' } },
      [
        [true, 'false'],
        [false, 'true'],
      ],
    ],
    [
      'aws:SourceIp',
      { NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.7'] } },
      [
        [true, '203.0.113.10'],
        [true, '198.51.100.7'],
        [false, '198.51.100.10'],
      ],
    ],
    [
      's3:max-keys',
      { NumericLessThanEquals: { 's3:max-keys': 10 } },
      [
        [true, '10'],
        [false, '9'],
        [false, '11'],
      ],
    ],
    [
      'aws:CurrentTime',
      { DateLessThan: { 'aws:CurrentTime': '2026-01-02' } },
      [
        [true, '2026-01-02T00:00:00Z'],
        [false, '2026-01-01T00:00:00Z'],
        [false, '2026-01-03T00:00:00Z'],
      ],
    ],
    [
      'aws:PrincipalArn',
      { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/Admin*' } },
      [
        [true, 'arn:aws:iam::111122223333:role/Adminexample'],
        [false, 'arn:aws:iam::999988887777:role/example'],
      ],
    ],
    [
      'aws:TagKeys',
      { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'cost'] } },
      [
        [true, 'team'],
        [true, 'cost'],
        [true, 'team', 'cost'],
        [false, 'example'],
      ],
    ],
    [
      'aws:TokenIssueTime',
      { Null: { 'aws:TokenIssueTime': 'true' } },
      [[false, '2030-01-01T00:00:00Z']],
    ],
  ])('are those that tell: %s', (key, condition, expected) => {
    expect(values(key, condition)).toEqual(expected);
  });

  it('are a sample for a key of variables alone', () => {
    expect(values('aws:PrincipalTag/team')).toEqual([[true, 'example']]);
  });
});
