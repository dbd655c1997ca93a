import fc from 'fast-check';
import type { PolicyType } from '../../../server/src/iam/policyType';

const ACTIONS = [
  '*',
  's3:*',
  's3:Get*',
  'S3:getobject',
  's3:GetObject',
  's3:PutObject',
  's3:ListBucket',
  's3:ListAllMyBuckets',
  'dbqms:CreateQueryHistory',
  'dbqms:DeleteQueryHistory',
  'dbqms:UpdateQueryHistory',
  'iam:EnableMFADevice',
  'iam:*AccountAlias',
  'kms:Decrypt',
];
const RESOURCES = ['*', 'arn:aws:s3:::b', 'arn:aws:s3:::b/*', 'arn:aws:s3:::b/${aws:username}'];
const CONDITIONS = [
  {},
  {},
  { Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
  { Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': ['false'] } } },
  { Condition: { StringLike: { 'aws:PrincipalTag/team': ['b*', 'a', 'a'] } } },
];
const PRINCIPALS = [
  '*',
  { AWS: '111122223333' },
  { AWS: ['arn:aws:iam::111122223333:role/b', 'arn:aws:iam::111122223333:role/a'] },
  { Service: 's3.amazonaws.com' },
];

const some = (from: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...from),
    fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 6 }),
  );

const statement = fc
  .record({
    sid: fc.constantFrom({}, {}, { Sid: 'Own' }),
    effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    action: fc.constantFrom('Action', 'Action', 'Action', 'NotAction'),
    actions: some(ACTIONS),
    resources: some(RESOURCES),
    condition: fc.constantFrom(...CONDITIONS),
    principal: fc.constantFrom(...PRINCIPALS),
  })
  .map((one) => ({
    ...one.sid,
    Effect: one.effect,
    Principal: one.principal,
    [one.action]: one.actions,
    Resource: one.resources,
    ...one.condition,
  }));

/** Policies in JSON in which much can be rewritten, in several styles. */
export const policyText = fc
  .record({
    statements: fc.array(statement, { minLength: 1, maxLength: 4 }),
    type: fc.constantFrom<PolicyType>('identity', 'identity', 'resource'),
    indent: fc.constantFrom(0, 2, 4),
    alone: fc.boolean(),
  })
  .map(({ statements, type, indent, alone }) => {
    const own = statements.map(({ Principal, ...rest }) =>
      type === 'identity' ? rest : { Principal, ...rest },
    );
    const Statement = alone && own.length === 1 ? own[0] : own;
    return { type, text: JSON.stringify({ Version: '2012-10-17', Statement }, null, indent) };
  });
