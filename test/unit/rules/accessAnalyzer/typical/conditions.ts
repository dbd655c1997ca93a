import { BUCKET, OBJECTS, allow, deny, trust, when } from '../cases/case';
import type { TypicalCase } from './case';

const KMS_KEY = 's3:x-amz-server-side-encryption-aws-kms-key-id';
const ROLE = 'arn:aws:iam::111122223333:role/app';
const listed = (condition: string): string => allow('"s3:ListBucket"', BUCKET, condition);

/** Conditions with one thing wrong, which is said once, and conditions with nothing wrong. */
export const CONDITIONS: readonly TypicalCase[] = [
  {
    name: 'a tag as a number',
    policy: when('{"NumericLessThan":{"aws:PrincipalTag/level":"5"}}'),
    reports: ['TYPE_MISMATCH'],
  },
  {
    name: 'a tag as a Boolean',
    policy: when('{"Bool":{"aws:PrincipalTag/admin":"true"}}'),
    reports: ['TYPE_MISMATCH'],
  },
  {
    name: 'an account as an ARN',
    policy: when('{"ArnLike":{"aws:SourceAccount":"111122223333"}}'),
    reports: ['TYPE_MISMATCH'],
  },
  {
    name: 'a time as text',
    policy: when('{"StringEquals":{"aws:CurrentTime":"2026-01-01T00:00:00Z"}}'),
    reports: ['TYPE_MISMATCH'],
  },
  {
    name: 'an address as text',
    policy: when('{"StringEquals":{"aws:SourceIp":"10.0.0.1"}}'),
    reports: ['TYPE_MISMATCH'],
  },
  {
    name: 'epoch seconds as a number',
    policy: when('{"NumericLessThan":{"aws:EpochTime":"1767225600"}}'),
    reports: [],
  },
  {
    name: 'epoch seconds as a date',
    policy: when('{"DateLessThan":{"aws:EpochTime":"1767225600"}}'),
    reports: [],
  },
  {
    name: 'a date without its zone',
    policy: when('{"DateGreaterThan":{"aws:CurrentTime":"2026-01-01T00:00:00"}}'),
    reports: [],
  },
  {
    name: 'a date with a space',
    policy: when('{"DateGreaterThan":{"aws:CurrentTime":"2026-01-01 00:00:00"}}'),
    reports: ['TYPE_MISMATCH_DATE'],
  },
  {
    name: 'an ARN by StringEquals',
    policy: when(`{"StringEquals":{"aws:PrincipalArn":"${ROLE}"}}`),
    reports: [],
  },
  {
    name: 'an ARN by StringEquals, with a wildcard',
    policy: when(`{"StringEquals":{"aws:PrincipalArn":"${ROLE}-*"}}`),
    reports: ['WILDCARD_WITHOUT_LIKE_OPERATOR'],
  },
  {
    name: 'an ARN by ArnEquals, with a wildcard',
    policy: when(`{"ArnEquals":{"aws:PrincipalArn":"${ROLE}-*"}}`),
    reports: [],
  },
  {
    name: 'the ID of an endpoint by StringEquals, with a wildcard',
    policy: when('{"StringEquals":{"aws:SourceVpce":"vpce-1a2b*"}}'),
    reports: ['WILDCARD_WITHOUT_LIKE_OPERATOR'],
  },
  {
    name: 'Regions by StringEquals, with a wildcard',
    policy: when('{"StringEquals":{"aws:RequestedRegion":"eu-*"}}'),
    reports: ['WILDCARD_WITHOUT_LIKE_OPERATOR'],
  },
  {
    name: 'Regions by StringLike',
    policy: when('{"StringLike":{"aws:RequestedRegion":"eu-*"}}'),
    reports: [],
  },
  {
    name: 'private addresses of IPv6',
    policy: when('{"IpAddress":{"aws:SourceIp":"fd00::/8"}}'),
    reports: ['PRIVATE_IP_ADDRESS'],
  },
  { name: 'any address', policy: when('{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}}'), reports: [] },
  {
    name: 'several numbers to be equal to',
    policy: listed('{"NumericEquals":{"s3:max-keys":["10","20"]}}'),
    reports: [],
  },
  {
    name: 'several lower bounds',
    policy: listed('{"NumericGreaterThan":{"s3:max-keys":["10","20"]}}'),
    reports: ['REDUNDANT_CONDITION_VALUE_NUM'],
  },
  {
    name: 'any of the keys of tags',
    policy: allow('"ec2:CreateTags"', '"*"', '{"Null":{"aws:TagKeys":"false"}}'),
    reports: [],
  },
  {
    name: 'one key of tags without a set operator',
    policy: allow('"ec2:CreateTags"', '"*"', '{"StringEquals":{"aws:TagKeys":"team"}}'),
    reports: ['MISSING_QUALIFIER'],
  },
  {
    name: 'a key of EC2 for an action of S3',
    policy: when('{"StringEquals":{"ec2:Region":"us-east-1"}}'),
    reports: ['UNSUPPORTED_ACTION_FOR_CONDITION_KEY'],
  },
  {
    name: 'a tag of the request where none is sent',
    policy: when('{"StringEquals":{"aws:RequestTag/team":"a"}}'),
    reports: ['ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE'],
  },
  {
    name: 'a tag that all of a service lacks',
    policy: deny('"sdb:*"', '"*"', '{"StringEquals":{"aws:ResourceTag/team":"a"}}'),
    reports: ['DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE'],
  },
  {
    name: 'keys of one account by a pattern',
    policy: allow(
      '"s3:PutObject"',
      OBJECTS,
      `{"ArnLike":{"${KMS_KEY}":"arn:aws:kms:us-east-1:111122223333:key/*"}}`,
    ),
    reports: [],
  },
  {
    name: 'an external ID',
    policy: trust('{"AWS":"111122223333"}', '{"StringEquals":{"sts:ExternalId":"12345"}}'),
    reports: [],
  },
  {
    name: 'users of Google',
    policy: trust(
      '{"Federated":"accounts.google.com"}',
      '{"StringEquals":{"accounts.google.com:aud":"66677788899900pro0"}}',
      '"sts:AssumeRoleWithWebIdentity"',
    ),
    reports: [],
  },
  {
    name: 'anybody who has signed in to Google',
    policy: trust(
      '{"Federated":"accounts.google.com"}',
      undefined,
      '"sts:AssumeRoleWithWebIdentity"',
    ),
    reports: ['MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL'],
  },
];
