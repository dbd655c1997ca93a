import fc from 'fast-check';
import type { JsonPolicies, JsonPolicy } from './reference';

const ACCOUNT = '111122223333';
export const USER = `arn:aws:iam::${ACCOUNT}:user/ann`;
export const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/app/ci`;
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/app`;
export const OF_ACCOUNT = [ACCOUNT, `arn:aws:iam::${ACCOUNT}:root`];

const list = <T>(values: readonly T[], most = 3): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });

const actions = list([
  '*',
  's3:*',
  's3:Get*',
  'S3:GETOBJECT',
  's3:?etObject',
  'sqs:SendMessage',
  'sqs:*Message*',
  'sqs:send',
]);
const resources = list([
  '*',
  'arn:aws:s3:::*',
  'arn:aws:s3:::b/*',
  'arn:aws:s3:::b/${aws:username}/*',
  "arn:aws:s3:::b/${aws:PrincipalTag/team, 'ann'}/*",
  'arn:aws:s3:::b/a?n/x',
  'arn:aws:s3:::B/*',
  'arn:aws:s3:::b/${*}/x',
  'arn:aws:*:*:*:*',
  'arn:aws:sqs:*:111122223333:*',
  'arn:aws:sqs:eu-*-1:111122223333:jobs',
  'arn:aws:sqs:eu-west-?:4444*:j*s',
  'arn:aws:sqs:eu-west-1:*s',
]);
const principals = list(
  ['*', ...OF_ACCOUNT, USER, SESSION, ROLE, '444455556666', `${USER}a`],
  2,
).map((AWS) => ({ AWS }));

const TEXT = ['ann', 'Ann', 'a*', 'a?n', '${aws:username}', "${aws:none, 'ann'}", '${aws:none}'];
const operator = (names: readonly string[], keys: readonly string[], values: readonly string[]) =>
  fc.tuple(
    fc.constantFrom(...names, ...names.map((name) => `${name}IfExists`)),
    fc.constantFrom(...keys),
    list(values, 2),
  );
const sets = (names: readonly string[]): string[] =>
  names.flatMap((name) => [`ForAllValues:${name}`, `ForAnyValue:${name}`]);

const STRINGS = [
  ...['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike'],
  ...['StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
];
const ARNS = ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'];
const ORDERS = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan'];
const conditions = fc.oneof(
  operator(STRINGS, ['aws:PrincipalTag/team', 'aws:username', 'aws:PRINCIPALTAG/Team'], TEXT),
  operator(sets(STRINGS), ['aws:TagKeys', 'aws:principaltag/team'], TEXT),
  operator(
    [...ARNS, ...sets(ARNS)],
    ['aws:SourceArn'],
    [
      ...['arn:aws:s3:::b', 'arn:aws:s3:::*', 'arn:aws:*:::b', 'arn:aws:s3:*'],
      ...['*', 'arn:*:sns:*:1111*:t-${aws:username}', 'arn:aws:sns:*:t-ann'],
    ],
  ),
  operator(
    ORDERS.map((name) => `Numeric${name}`),
    ['aws:MultiFactorAuthAge'],
    ['0', '3600', '-5', '3600.0', 'ten'],
  ),
  operator(
    [...ORDERS, 'GreaterThanEquals'].map((name) => `Date${name}`),
    ['aws:CurrentTime'],
    ['2026-04-01T00:00:00Z', '1775001600', '2026-04-01', '2025-12-31T23:59:59+09:00'],
  ),
  operator(
    ['IpAddress', 'NotIpAddress'],
    ['aws:SourceIp'],
    ['10.0.0.0/8', '10.1.2.3', '0.0.0.0/0'],
  ),
  operator(['Bool'], ['aws:SecureTransport'], ['true', 'FALSE']),
  fc.tuple(
    fc.constant('Null'),
    fc.constantFrom('aws:TagKeys', 'aws:SourceArn', 'aws:username'),
    list(['true', 'false'], 2),
  ),
);
const condition = fc
  .array(conditions, { maxLength: 2 })
  .map((lines) =>
    Object.fromEntries(lines.map(([name, key, wanted]) => [name, { [key]: wanted }])),
  );

const negatable = (name: 'Action' | 'Resource', values: fc.Arbitrary<string[]>) =>
  fc.tuple(fc.boolean(), fc.boolean(), values).map(([a, b, texts]) => ({
    [a && b ? `Not${name}` : name]: texts,
  }));

const statement = (withPrincipal: boolean) =>
  fc
    .tuple(
      fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
      negatable('Action', actions),
      negatable('Resource', resources),
      condition,
      principals,
    )
    .map(([Effect, action, resource, Condition, Principal]) => ({
      Effect,
      ...action,
      ...resource,
      ...(withPrincipal ? { Principal } : {}),
      ...(Object.keys(Condition).length > 0 ? { Condition } : {}),
    }));

const policy = (withPrincipal = false): fc.Arbitrary<JsonPolicy> =>
  fc.record({
    Version: fc.constantFrom('2012-10-17' as const, '2012-10-17' as const, '2008-10-17' as const),
    Statement: fc.array(statement(withPrincipal), { minLength: 1, maxLength: 3 }),
  });
const ALLOW_ALL: JsonPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['*'], Resource: ['*'] }],
};
/** Most random policies allow nothing: a limit that allows all lets the others be seen. */
const limit = fc.oneof(
  fc.constant([ALLOW_ALL]),
  fc.array(policy(), { minLength: 1, maxLength: 2 }),
);
/** Policies of every kind that has a say. */
export const policies: fc.Arbitrary<JsonPolicies> = fc.record(
  {
    identity: fc.array(policy(), { maxLength: 2 }),
    boundary: limit,
    session: limit,
    scps: fc.array(limit, { minLength: 1, maxLength: 2 }),
    resource: fc.array(policy(true), { minLength: 1, maxLength: 1 }),
  },
  { requiredKeys: ['identity'] },
);
