import { BUCKET, allow, deny, trust, when } from './case';
import type { Cases } from './case';

/** Names of condition keys that AWS does not have. */
export const KEY_NAMES: Cases = {
  INVALID_GLOBAL_CONDITION_KEY: [
    { name: 'a plural', policy: when('{"IpAddress":{«"aws:SourceIps"»:"203.0.113.0/24"}}') },
    { name: 'an abbreviation', policy: when('{"Bool":{«"aws:MFAPresent"»:"true"}}') },
    { name: 'a name of nothing', policy: when('{"StringEquals":{«"aws:OrgId"»:"o-a1b2c3d4e5"}}') },
    {
      name: 'in a Deny',
      policy: deny('"s3:*"', '"*"', '{"StringNotEquals":{«"aws:RequestRegion"»:"us-east-1"}}'),
    },
    {
      name: 'a slip in the name of a tag key',
      policy: when('{"StringEquals":{«"aws:PrincipalTags/team"»:"a"}}'),
    },
    {
      name: 'in a trust policy',
      policy: trust('{"AWS":"111122223333"}', '{"StringEquals":{«"aws:ExternalId"»:"12345"}}'),
    },
  ],
  INVALID_SERVICE_CONDITION_KEY: [
    {
      name: 'a plural',
      policy: allow('"s3:ListBucket"', BUCKET, '{"StringLike":{«"s3:prefixes"»:"home/*"}}'),
    },
    {
      name: 'a slip',
      policy: allow(
        '"iam:PassRole"',
        '"arn:aws:iam::111122223333:role/app"',
        '{"StringEquals":{«"iam:PassToService"»:"ec2.amazonaws.com"}}',
      ),
    },
    {
      name: 'a key of another service',
      policy: allow('"ec2:RunInstances"', '"*"', '{"StringEquals":{«"ec2:prefix"»:"a"}}'),
    },
    {
      name: 'in a Deny',
      policy: deny(
        '"kms:Decrypt"',
        '"arn:aws:kms:us-east-1:111122223333:key/*"',
        '{"StringNotEquals":{«"kms:ViaServices"»:"s3.us-east-1.amazonaws.com"}}',
      ),
    },
    {
      name: 'in a trust policy',
      policy: trust(
        '{"AWS":"111122223333"}',
        '{"StringEquals":{«"sts:ExternalIdentifier"»:"12345"}}',
      ),
    },
  ],
  INVALID_CONDITION_KEY_FORMAT: [
    { name: 'no service', policy: when('{"IpAddress":{«"SourceIp"»:"203.0.113.0/24"}}') },
    { name: 'no name', policy: when('{"StringEquals":{«"aws:"»:"x"}}') },
    {
      name: 'nothing before the colon',
      policy: when('{"StringEquals":{«":SourceVpc"»:"vpc-12345678"}}'),
    },
    { name: 'a full stop', policy: when('{"Bool":{«"aws.SecureTransport"»:"true"}}') },
  ],
};
