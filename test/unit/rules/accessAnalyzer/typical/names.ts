import { OBJECTS, allow } from '../cases/case';
import type { TypicalCase } from './case';

/** Slips in the names of actions and in ARNs. */
export const NAMES: readonly TypicalCase[] = [
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
];
