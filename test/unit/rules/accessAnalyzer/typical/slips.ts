import { OBJECTS, allow, deny, one, when } from '../cases/case';
import { policyWith } from '../../../testers/statements';
import type { TypicalCase } from './case';

const READ = `"Action":"s3:GetObject","Resource":${OBJECTS}`;
const text = (policy: string): string => policy;

/** Slips of the pen: structure, names and ARNs. */
export const SLIPS: readonly TypicalCase[] = [
  {
    name: 'an action that never was',
    policy: allow('"s3:GetBuckets"'),
    reports: ['INVALID_ACTION'],
  },
  {
    name: 'an action without its service',
    policy: allow('"ListAllMyBuckets"'),
    reports: ['action-without-service'],
  },
  {
    name: 'an action with a space',
    policy: allow('"s3: GetObject"', OBJECTS),
    reports: ['INVALID_ACTION'],
  },
  {
    name: 'an action behind a full stop',
    policy: allow('"s3.GetObject"', OBJECTS),
    reports: ['action-without-service'],
  },
  {
    name: 'a service that never was',
    policy: allow('"simplestorage:GetObject"'),
    reports: ['INVALID_SERVICE_IN_ACTION'],
  },
  {
    name: 'all of a service that never was',
    policy: allow('"eks2:*"'),
    reports: ['INVALID_SERVICE_IN_ACTION'],
  },
  {
    name: 'an operation of the console',
    policy: allow('"cloudwatch:ListLogGroups"'),
    reports: ['INVALID_ACTION'],
  },
  {
    name: 'an action in all capitals is fine',
    policy: allow('"S3:GETOBJECT"', OBJECTS),
    reports: [],
  },
  {
    name: 'reading objects on a bucket',
    policy: allow('"s3:GetObject"', '"arn:aws:s3:::amzn-s3-demo-bucket"'),
    reports: ['action-resource-mismatch'],
  },
  {
    name: 'listing a bucket on its objects',
    policy: allow('"s3:ListBucket"', OBJECTS),
    reports: ['action-resource-mismatch'],
  },
  {
    name: 'listing and reading on the objects',
    policy: allow('["s3:ListBucket","s3:GetObject"]', OBJECTS),
    reports: ['action-resource-mismatch'],
  },
  {
    name: 'an action without resources on one',
    policy: allow('"ec2:DescribeInstances"', '"arn:aws:ec2:us-east-1:111122223333:instance/*"'),
    reports: ['action-resource-mismatch'],
  },
  {
    name: 'the action of another service',
    policy: allow('"sqs:SendMessage"', '"arn:aws:sns:us-east-1:111122223333:t"'),
    reports: ['action-resource-mismatch'],
  },
  {
    name: 'a colon too few',
    policy: allow('"s3:GetObject"', '"arn:aws:s3::amzn-s3-demo-bucket/*"'),
    reports: ['MISSING_ARN_FIELD'],
  },
  {
    name: 'a colon too many',
    policy: allow('"s3:GetObject"', '"arn:aws:s3::::amzn-s3-demo-bucket/*"'),
    reports: ['INVALID_ARN_RESOURCE'],
  },
  {
    name: 'a Region in the ARN of a bucket',
    policy: allow('"s3:ListBucket"', '"arn:aws:s3:eu-west-1::amzn-s3-demo-bucket"'),
    reports: ['ARN_REGION_NOT_ALLOWED'],
  },
  {
    name: 'an account in the ARN of a bucket',
    policy: allow('"s3:ListBucket"', '"arn:aws:s3::111122223333:amzn-s3-demo-bucket"'),
    reports: ['ARN_ACCOUNT_NOT_ALLOWED'],
  },
  {
    name: 'both in the ARN of a bucket',
    policy: allow('"s3:ListBucket"', '"arn:aws:s3:eu-west-1:111122223333:amzn-s3-demo-bucket"'),
    reports: ['ARN_ACCOUNT_NOT_ALLOWED', 'ARN_REGION_NOT_ALLOWED'],
  },
  {
    name: 'a partition that never was',
    policy: allow('"s3:GetObject"', '"arn:aws2:s3:::amzn-s3-demo-bucket/*"'),
    reports: ['INVALID_PARTITION'],
  },
  {
    name: 'a Region that never was',
    policy: allow('"sns:Publish"', '"arn:aws:sns:us-middle-1:111122223333:t"'),
    reports: ['INVALID_ARN_REGION'],
  },
  {
    name: 'a service that never was, in an ARN',
    policy: allow('"sns:Publish"', '"arn:aws:sms2:us-east-1:111122223333:t"'),
    reports: ['INVALID_SERVICE'],
  },
  {
    name: 'a bucket by its name',
    policy: allow('"s3:GetObject"', '"amzn-s3-demo-bucket"'),
    reports: ['INVALID_ARN_PREFIX'],
  },
  {
    name: 'an empty resource',
    policy: allow('"s3:GetObject"', '""'),
    reports: ['INVALID_ARN_PREFIX'],
  },
  { name: 'an empty action', policy: allow('""', OBJECTS), reports: ['action-without-service'] },
  {
    name: 'an account of eleven digits',
    policy: allow('"iam:GetRole"', '"arn:aws:iam::11112222333:role/app"'),
    reports: ['INVALID_ARN_ACCOUNT'],
  },
  {
    name: 'a role without an account',
    policy: allow('"iam:GetRole"', '"arn:aws:iam:::role/app"'),
    reports: ['MISSING_ARN_ACCOUNT'],
  },
  {
    name: 'no version',
    policy: text(`{"Statement":[{"Effect":"Allow",${READ}}]}`),
    reports: ['MISSING_VERSION'],
  },
  {
    name: 'a version from the future',
    policy: text(`{"Version":"2030-10-17","Statement":[{"Effect":"Allow",${READ}}]}`),
    reports: ['INVALID_VERSION'],
  },
  {
    name: 'a version as a number',
    policy: text(`{"Version":2012,"Statement":[{"Effect":"Allow",${READ}}]}`),
    reports: ['DATA_TYPE_MISMATCH'],
  },
  { name: 'a small effect', policy: one(`"Effect":"allow",${READ}`), reports: ['INVALID_EFFECT'] },
  {
    name: 'an effect in a list',
    policy: one(`"Effect":["Allow"],${READ}`),
    reports: ['DATA_TYPE_MISMATCH'],
  },
  { name: 'no effect', policy: one(READ), reports: ['MISSING_EFFECT'] },
  {
    name: 'neither action nor resource',
    policy: one('"Effect":"Allow"'),
    reports: ['MISSING_ACTION', 'MISSING_RESOURCE'],
  },
  {
    name: 'an action and its opposite',
    policy: one(`"Effect":"Deny",${READ},"NotAction":"iam:*"`),
    reports: ['UNSUPPORTED_ELEMENT_COMBINATION'],
  },
  {
    name: 'small keys',
    policy: text(`{"Version":"2012-10-17","Statement":[{"effect":"Allow",${READ}}]}`),
    reports: ['INVALID_POLICY_ELEMENT'],
  },
  {
    name: 'statements in the plural',
    policy: text(`{"Version":"2012-10-17","Statements":[{"Effect":"Allow",${READ}}]}`),
    reports: ['INVALID_POLICY_ELEMENT'],
  },
  {
    name: 'an element twice',
    policy: one(`"Effect":"Allow",${READ},"Resource":"*"`),
    reports: ['repeated-key'],
  },
  {
    name: 'a Sid twice',
    policy: policyWith(
      `{"Sid":"A","Effect":"Allow",${READ}}`,
      '{"Sid":"A","Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}',
    ),
    type: 'identity',
    reports: ['UNIQUE_SIDS_REQUIRED'],
  },
  {
    name: 'a Sid with a space',
    policy: one(`"Sid":"Read reports","Effect":"Allow",${READ}`),
    reports: ['UNSUPPORTED_SID'],
  },
  {
    name: 'a principal in an identity policy',
    policy: one(`"Effect":"Allow","Principal":"*",${READ}`),
    type: 'identity',
    reports: ['UNSUPPORTED_PRINCIPAL'],
  },
  {
    name: 'a key misspelled',
    policy: when('{"Bool":{"aws:SecureTransports":"true"}}'),
    reports: ['INVALID_GLOBAL_CONDITION_KEY'],
  },
  {
    name: 'a key in another letter case is fine',
    policy: when('{"IpAddress":{"AWS:SourceIP":"203.0.113.0/24"}}'),
    reports: [],
  },
  {
    name: 'an operator misspelled',
    policy: when('{"StringEqual":{"aws:PrincipalTag/team":"a"}}'),
    reports: ['INVALID_CONDITION_OPERATOR'],
  },
  {
    name: 'a key where the operator belongs',
    policy: when('{"aws:SourceIp":"203.0.113.0/24"}'),
    reports: ['INVALID_CONDITION_OPERATOR'],
  },
  {
    name: 'a host name as an address',
    policy: when('{"IpAddress":{"aws:sourceip":"office.example.com"}}'),
    reports: ['TYPE_MISMATCH_IP_RANGE'],
  },
  {
    name: 'a key of listing for what lists no bucket',
    policy: allow('"s3:ListAllMyBuckets"', '"*"', '{"StringLike":{"s3:prefix":"home/*"}}'),
    reports: ['UNSUPPORTED_ACTION_FOR_CONDITION_KEY'],
  },
  {
    name: 'an MFA condition as text',
    policy: deny('"*"', '"*"', '{"StringNotEquals":{"aws:MultiFactorAuthPresent":"true"}}'),
    reports: ['TYPE_MISMATCH', 'mfa-gate-blocks-enrolment'],
  },
  {
    name: 'a Boolean that is none',
    policy: when('{"Bool":{"aws:SecureTransport":"truee"}}'),
    reports: ['TYPE_MISMATCH_BOOLEAN'],
  },
  {
    name: 'a date that is none',
    policy: when('{"DateGreaterThan":{"aws:CurrentTime":"yesterday"}}'),
    reports: ['TYPE_MISMATCH_DATE'],
  },
  {
    name: 'a number that is none',
    policy: allow(
      '"s3:ListBucket"',
      '"arn:aws:s3:::amzn-s3-demo-bucket"',
      '{"NumericLessThan":{"s3:max-keys":"many"}}',
    ),
    reports: ['TYPE_MISMATCH_NUMBER'],
  },
];
