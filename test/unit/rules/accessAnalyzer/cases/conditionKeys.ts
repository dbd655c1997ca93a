import { BUCKET, OBJECTS, allow, deny, denyWhen, one, trust, when } from './case';
import type { Cases } from './case';

/** Condition keys that exist, in a place where they do not do what they seem to. */
export const CONDITION_KEYS: Cases = {
  DUPLICATE_KEYS_WITH_DIFFERENT_CASE: [
    {
      name: 'a global key',
      policy: denyWhen(
        '{"StringNotEquals":{"aws:SourceVpc":"vpc-12345678",«"aws:sourcevpc"»:"vpc-87654321"}}',
      ),
    },
    {
      name: 'a key of a service',
      policy: allow(
        '"s3:ListBucket"',
        BUCKET,
        '{"StringLike":{"s3:prefix":"a/*",«"S3:Prefix"»:"b/*"}}',
      ),
    },
    {
      name: 'three spellings',
      policy: when(
        '{"Bool":{"aws:SecureTransport":"true",«"aws:securetransport"»:"true",«"AWS:SecureTransport"»:"true"}}',
      ),
    },
    {
      name: 'in a trust policy',
      policy: trust(
        '{"AWS":"111122223333"}',
        '{"StringEquals":{"sts:ExternalId":"a",«"sts:externalid"»:"b"}}',
      ),
    },
  ],
  UNSUPPORTED_GLOBAL_CONDITION_KEY: [
    {
      name: 'aws:ARN',
      policy: when('{"ArnEquals":{«"aws:ARN"»:"arn:aws:iam::111122223333:user/x"}}'),
    },
    {
      name: 'in lower case',
      policy: denyWhen('{"ArnNotLike":{«"aws:arn"»:"arn:aws:iam::111122223333:role/*"}}'),
    },
  ],
  MISSING_TAG_KEY_IN_CONDITION: [
    {
      name: 'of the resource',
      policy: allow('"ec2:StartInstances"', '"*"', '{"StringEquals":{«"aws:ResourceTag"»:"a"}}'),
    },
    {
      name: 'of the principal, with a slash',
      policy: when('{"StringEquals":{«"aws:PrincipalTag/"»:"a"}}'),
    },
    {
      name: 'of the request',
      policy: allow('"ec2:RunInstances"', '"*"', '{"StringEquals":{«"aws:RequestTag"»:"a"}}'),
    },
    {
      name: 'of a service',
      policy: deny('"ec2:TerminateInstances"', '"*"', '{"StringEquals":{«"ec2:ResourceTag"»:"a"}}'),
    },
    { name: 'of an object', policy: when('{"StringEquals":{«"s3:ExistingObjectTag"»:"a"}}') },
  ],
  UNSUPPORTED_ACTION_FOR_CONDITION_KEY: [
    {
      name: 'the prefix of a list, and reading',
      policy: allow(
        '["s3:ListBucket","s3:GetObject"]',
        `[${BUCKET},${OBJECTS}]`,
        '{"StringLike":{«"s3:prefix"»:"home/*"}}',
      ),
    },
    {
      name: 'an action alone',
      policy: allow('"s3:DeleteBucket"', BUCKET, '{"StringEquals":{«"s3:x-amz-acl"»:"private"}}'),
    },
    {
      name: 'a Deny',
      policy: deny(
        '["ec2:RunInstances","ec2:DescribeInstances"]',
        '"*"',
        '{"StringNotEquals":{«"ec2:InstanceType"»:"t3.micro"}}',
      ),
    },
    {
      name: 'whom a role is passed to',
      policy: allow(
        '["iam:PassRole","iam:GetRole"]',
        '"arn:aws:iam::111122223333:role/app"',
        '{"StringEquals":{«"iam:PassedToService"»:"ec2.amazonaws.com"}}',
      ),
    },
    {
      name: 'a key of another service',
      policy: allow(
        '["kms:Decrypt","s3:GetObject"]',
        '"*"',
        '{"StringEquals":{«"kms:ViaService"»:"s3.us-east-1.amazonaws.com"}}',
      ),
    },
  ],
  MISSING_ACTION_FOR_CONDITION_KEY: [
    {
      name: 'session tags',
      policy: trust('{"AWS":"111122223333"}', '{"StringEquals":{«"aws:RequestTag/team"»:"a"}}'),
    },
    {
      name: 'tags that stay',
      policy: trust(
        '{"AWS":"111122223333"}',
        '{"ForAllValues:StringEquals":{«"sts:TransitiveTagKeys"»:["team"]}}',
      ),
    },
    {
      name: 'a source identity',
      policy: trust('{"AWS":"111122223333"}', '{"StringLike":{«"sts:SourceIdentity"»:"dev*"}}'),
    },
    {
      name: 'SAML',
      policy: trust(
        '{"Federated":"arn:aws:iam::111122223333:saml-provider/corp"}',
        '{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"},"StringLike":{«"aws:RequestTag/team"»:"a*"}}',
        '"sts:AssumeRoleWithSAML"',
      ),
    },
  ],
  USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES: [
    {
      name: 'every service',
      policy: deny('"*"', '"*"', '{"StringNotEquals":{«"aws:VpceAccount"»:"111122223333"}}'),
    },
    {
      name: 'a service that lacks it',
      policy: deny(
        '["s3:*","ec2:*"]',
        '"*"',
        '{"StringNotEqualsIfExists":{«"aws:VpceOrgID"»:"o-a1b2c3d4e5"}}',
      ),
    },
    {
      name: 'paths',
      policy: deny(
        '"*"',
        '"*"',
        '{"ForAllValues:StringNotLike":{«"aws:VpceOrgPaths"»:"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}}',
      ),
    },
    {
      name: 'NotAction',
      policy: one(
        '"Effect":"Deny","NotAction":"iam:*","Resource":"*","Condition":{"StringNotEquals":{«"aws:VpceAccount"»:"111122223333"}}',
      ),
    },
  ],
};
