import { BUCKET, OBJECTS, allow, bucket, deny, one } from '../cases/case';
import type { TypicalCase } from './case';

const everywhere = (principal: string): string => `{"AWS":${principal}}`;

/**
 * Access that validators warn of, and access that none should. Objects that everybody may read are a
 * hint, since that is how AWS hosts websites.
 */
export const GRANTS: readonly TypicalCase[] = [
  {
    name: 'everything',
    policy: allow('"*"'),
    reports: [
      'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE',
      'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
    ],
  },
  {
    name: 'everything, in lists',
    policy: allow('["*"]', '["*"]'),
    reports: [
      'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE',
      'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
    ],
  },
  {
    name: 'everything by two asterisks',
    policy: allow('"*:*"'),
    reports: [
      'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE',
      'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
    ],
  },
  {
    name: 'no role, but all else',
    policy: one('"Effect":"Allow","NotAction":["iam:*","organizations:*"],"Resource":"*"'),
    reports: [],
  },
  { name: 'a bucket open to the world', policy: bucket('"*"'), reports: [] },
  {
    name: 'a bucket open to the world, the long way',
    policy: bucket(everywhere('"*"')),
    reports: [],
  },
  {
    name: 'a bucket open to the world, in a list',
    policy: bucket(everywhere('["111122223333","*"]')),
    reports: [],
  },
  {
    name: 'a bucket open to an organization',
    policy: bucket('"*"', '{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}'),
    reports: [],
  },
  {
    name: 'a bucket open to who comes from a page',
    policy: bucket('"*"', '{"StringLike":{"aws:Referer":"https://example.com/*"}}'),
    reports: ['UNTRUSTWORTHY_CONDITION_KEY'],
  },
  {
    name: 'a bucket open to all but one',
    policy: one(
      `"Effect":"Allow","NotPrincipal":{"AWS":"111122223333"},"Action":"s3:GetObject","Resource":${OBJECTS}`,
    ),
    reports: ['ALLOW_WITH_NOT_PRINCIPAL'],
  },
  {
    name: 'a bucket closed to plain HTTP',
    policy: one(
      `"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":[${BUCKET},${OBJECTS}],"Condition":{"Bool":{"aws:SecureTransport":"false"}}`,
    ),
    reports: [],
  },
  {
    name: 'any role may be passed',
    policy: allow('["ec2:RunInstances","iam:PassRole"]'),
    reports: ['PASS_ROLE_WITH_STAR_IN_RESOURCE', 'privilege-escalation'],
  },
  {
    name: 'any role may be passed to a service',
    policy: allow(
      '"iam:PassRole"',
      '"*"',
      '{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}',
    ),
    reports: [],
  },
  {
    name: 'a version of any policy may be written',
    policy: allow('"iam:CreatePolicyVersion"'),
    reports: ['privilege-escalation'],
  },
  {
    name: 'any role may be assumed',
    policy: allow('"sts:AssumeRole"'),
    reports: ['assume-role-on-any-role'],
  },
  {
    name: 'a Deny for private addresses',
    policy: deny('"*"', '"*"', '{"NotIpAddress":{"aws:SourceIp":["10.0.0.0/8"]}}'),
    reports: ['PRIVATE_NOT_IP_ADDRESS'],
  },
  {
    name: 'a Region gate',
    policy: one(
      '"Effect":"Deny","NotAction":["iam:*","sts:*","organizations:*","support:*"],"Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["eu-west-1","eu-central-1"]}}',
    ),
    reports: [],
  },
  {
    name: 'an SCP with a principal',
    policy: one('"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"'),
    type: 'scp',
    reports: ['SCP_SYNTAX_ERROR_PRINCIPAL'],
  },
  {
    name: 'an SCP that starts a name with an asterisk',
    policy: deny('"s3:*Bucket"'),
    type: 'scp',
    reports: ['SCP_SYNTAX_ERROR_ACTION_WILDCARD'],
  },
  {
    name: 'one action twice',
    policy: allow('["s3:ListAllMyBuckets","s3:ListAllMyBuckets"]'),
    reports: ['REDUNDANT_ACTION'],
  },
  {
    name: 'an action beside its pattern',
    policy: allow('["s3:List*","s3:ListAllMyBuckets"]'),
    reports: ['REDUNDANT_ACTION'],
  },
  {
    name: 'objects beside everything',
    policy: allow('"s3:GetObject"', `["*",${OBJECTS}]`),
    reports: ['REDUNDANT_RESOURCE'],
  },
];
