import type { PolicyType } from '../../../../server/src/iam/policyType';
import { allow, deny } from './tester';
import type { Statement } from './tester';

/** A change as it comes in a pull request. */
export interface RealisticChange {
  readonly name: string;
  readonly type?: PolicyType;
  readonly before: readonly Statement[];
  readonly after: readonly Statement[];
}

const ACCOUNT = '111122223333';
const MFA = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
const NO_MFA = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } };
const BUCKET = 'arn:aws:s3:::reports';
const OBJECTS = `${BUCKET}/*`;

const DEPLOY = allow(
  ['lambda:UpdateFunctionCode', 'lambda:GetFunction'],
  `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:web-*`,
);
const trust = (principal: object, condition?: object): Statement => ({
  Effect: 'Allow',
  Principal: principal,
  Action: 'sts:AssumeRole',
  ...(condition === undefined ? {} : { Condition: condition }),
});
const shared = (principal: object | string, action: string, resource: string): Statement => ({
  ...allow(action, resource),
  Principal: principal,
});
const allBut = (...actions: readonly string[]): Statement => ({
  Effect: 'Deny',
  NotAction: actions,
  Resource: '*',
  Condition: NO_MFA,
});
const regionGuard = (...regions: readonly string[]): Statement => ({
  Effect: 'Deny',
  NotAction: ['iam:*', 'sts:*', 'cloudfront:*'],
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:RequestedRegion': regions } },
});
const GITHUB = 'token.actions.githubusercontent.com';
const oidc = (sub: string): Statement => ({
  Effect: 'Allow',
  Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${GITHUB}` },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: {
    StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' },
    StringLike: { [`${GITHUB}:sub`]: sub },
  },
});

export const REALISTIC_CHANGES: readonly RealisticChange[] = [
  {
    name: 'a role may be passed',
    before: [DEPLOY],
    after: [DEPLOY, allow('iam:PassRole', `arn:aws:iam::${ACCOUNT}:role/lambda-*`)],
  },
  {
    name: 'MFA is asked for',
    before: [allow(['ec2:StopInstances', 'ec2:TerminateInstances'])],
    after: [allow(['ec2:StopInstances', 'ec2:TerminateInstances'], '*', MFA)],
  },
  {
    name: 'the list of a gate gets shorter',
    before: [
      allow('*'),
      allBut('iam:ChangePassword', 'iam:EnableMFADevice', 'sts:GetSessionToken'),
    ],
    after: [allow('*'), allBut('iam:EnableMFADevice', 'sts:GetSessionToken')],
  },
  {
    name: 'the list of a gate gets longer',
    before: [allow('*'), allBut('iam:EnableMFADevice', 'sts:GetSessionToken')],
    after: [
      allow('*'),
      allBut('iam:EnableMFADevice', 'iam:DeactivateMFADevice', 'sts:GetSessionToken'),
    ],
  },
  {
    name: 'a Deny is gone',
    before: [
      allow('s3:*', [BUCKET, OBJECTS]),
      deny(['s3:DeleteBucket', 's3:PutBucketPolicy'], BUCKET),
    ],
    after: [allow('s3:*', [BUCKET, OBJECTS])],
  },
  {
    name: 'another account is trusted',
    type: 'trust',
    before: [trust({ AWS: `arn:aws:iam::${ACCOUNT}:root` }, MFA)],
    after: [
      trust({ AWS: [`arn:aws:iam::${ACCOUNT}:root`, 'arn:aws:iam::444455556666:root'] }, MFA),
    ],
  },
  {
    name: 'a bucket is opened to another account',
    type: 'resource',
    before: [shared({ AWS: `arn:aws:iam::${ACCOUNT}:root` }, 's3:GetObject', OBJECTS)],
    after: [
      shared({ AWS: `arn:aws:iam::${ACCOUNT}:root` }, 's3:GetObject', OBJECTS),
      shared({ AWS: 'arn:aws:iam::444455556666:root' }, 's3:GetObject', OBJECTS),
    ],
  },
  {
    name: 'a bucket is opened to everyone',
    type: 'resource',
    before: [shared({ AWS: `arn:aws:iam::${ACCOUNT}:root` }, 's3:GetObject', OBJECTS)],
    after: [shared('*', 's3:GetObject', OBJECTS)],
  },
  {
    name: 'a Region more',
    before: [allow('*'), regionGuard('eu-west-1')],
    after: [allow('*'), regionGuard('eu-west-1', 'us-east-1')],
  },
  {
    name: 'a wildcard is widened',
    before: [allow('dynamodb:GetItem', `arn:aws:dynamodb:*:${ACCOUNT}:table/orders`)],
    after: [allow('dynamodb:*Item', `arn:aws:dynamodb:*:${ACCOUNT}:table/orders`)],
  },
  {
    name: 'one table becomes all',
    before: [
      allow(['dynamodb:GetItem', 'dynamodb:Query'], `arn:aws:dynamodb:*:${ACCOUNT}:table/orders`),
    ],
    after: [allow(['dynamodb:GetItem', 'dynamodb:Query'], `arn:aws:dynamodb:*:${ACCOUNT}:table/*`)],
  },
  {
    name: 'a statement is split by resource',
    before: [allow(['s3:GetObject', 's3:PutObject', 's3:ListBucket'], [BUCKET, OBJECTS])],
    after: [allow('s3:ListBucket', BUCKET), allow(['s3:GetObject', 's3:PutObject'], OBJECTS)],
  },
  {
    name: 'any branch of a repository may deploy',
    type: 'trust',
    before: [oidc('repo:acme/app:ref:refs/heads/main')],
    after: [oidc('repo:acme/app:*')],
  },
  {
    name: 'an action and a bucket more in one statement',
    before: [allow('s3:GetObject', OBJECTS)],
    after: [allow(['s3:GetObject', 's3:PutObject'], [OBJECTS, 'arn:aws:s3:::archive/*'])],
  },
  {
    name: 'administrators become read-only',
    before: [allow('*')],
    after: [allow(['s3:Get*', 's3:List*', 'ec2:Describe*'])],
  },
  {
    name: 'tags decide',
    before: [
      allow(['ec2:StartInstances', 'ec2:StopInstances'], `arn:aws:ec2:*:${ACCOUNT}:instance/*`),
    ],
    after: [
      allow(['ec2:StartInstances', 'ec2:StopInstances'], `arn:aws:ec2:*:${ACCOUNT}:instance/*`, {
        StringEquals: { 'aws:ResourceTag/owner': '${aws:username}' },
      }),
    ],
  },
  {
    name: 'a network is taken out of a Deny',
    before: [
      allow('secretsmanager:GetSecretValue'),
      deny('*', '*', { NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.0/24'] } }),
    ],
    after: [
      allow('secretsmanager:GetSecretValue'),
      deny('*', '*', { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
    ],
  },
];
