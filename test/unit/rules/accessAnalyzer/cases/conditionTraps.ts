import { BUCKET, allow, bucket, denyWhen, one, when } from './case';
import type { Cases } from './case';

const TABLE = '"arn:aws:dynamodb:us-east-1:111122223333:table/orders"';
const list = (effect: 'Allow' | 'Deny', operator: string, key = '«"s3:prefix"»'): string =>
  one(
    `"Effect":"${effect}","Action":"s3:ListBucket","Resource":${BUCKET},"Condition":{"${operator}":{${key}:["private/*"]}}`,
  );

/** Conditions that hold more or less often than they seem to. */
export const CONDITION_TRAPS: Cases = {
  UNTRUSTWORTHY_CONDITION_KEY: [
    {
      name: 'the referring page',
      policy: bucket('"*"', '{"StringLike":{«"aws:Referer"»:"https://www.example.com/*"}}'),
    },
    {
      name: 'the user agent',
      policy: when('{"StringEquals":{«"aws:UserAgent"»:"internal-tool"}}'),
    },
    {
      name: 'the user agent in a Deny',
      policy: denyWhen('{"StringNotLike":{«"aws:useragent"»:"internal-tool*"}}'),
    },
  ],
  FORALLVALUES_WITH_SINGLE_VALUED_KEY: [
    {
      name: 'the organization',
      policy: bucket(
        '"*"',
        '{«"ForAllValues:StringEquals"»:{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}',
      ),
    },
    {
      name: 'an ARN',
      policy: when(
        '{«"ForAllValues:ArnLike"»:{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/*"}}',
      ),
    },
    {
      name: 'a key of a service',
      policy: allow(
        '"ec2:RunInstances"',
        '"*"',
        '{«"ForAllValues:StringEquals"»:{"ec2:InstanceType":["t3.micro","t3.small"]}}',
      ),
    },
    {
      name: 'a tag of the principal',
      policy: when('{«"ForAllValues:StringLike"»:{"aws:PrincipalTag/team":"a*"}}'),
    },
  ],
  MISSING_QUALIFIER: [
    {
      name: 'the keys of tags',
      policy: allow(
        '"ec2:CreateTags"',
        '"*"',
        '{«"StringEquals"»:{"aws:TagKeys":["team","stage"]}}',
      ),
    },
    {
      name: 'attributes',
      policy: allow(
        '"dynamodb:GetItem"',
        TABLE,
        '{«"StringEquals"»:{"dynamodb:LeadingKeys":["${aws:userid}"]}}',
      ),
    },
    {
      name: 'services on the way',
      policy: denyWhen('{«"StringNotEquals"»:{"aws:CalledVia":"cloudformation.amazonaws.com"}}'),
    },
    {
      name: 'IfExists',
      policy: bucket(
        '"*"',
        '{«"StringLikeIfExists"»:{"aws:PrincipalOrgPaths":"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"}}',
      ),
    },
  ],
  MISSING_PAIRED_CONDITION_KEYS: [
    {
      name: "the documentation's",
      policy: when('{"IpAddress":{«"aws:VpcSourceIp"»:"10.0.0.0/16"}}'),
    },
    {
      name: 'in a Deny',
      policy: denyWhen('{"NotIpAddress":{«"aws:VpcSourceIp"»:["10.0.0.0/16","10.1.0.0/16"]}}'),
    },
    {
      name: 'in a bucket policy',
      policy: bucket('{"AWS":"111122223333"}', '{"IpAddress":{«"aws:vpcsourceip"»:"10.0.0.0/16"}}'),
    },
  ],
  DYNAMODB_ATTRIBUTES_WITHOUT_SELECT: [
    {
      name: 'reading',
      policy: allow(
        '["dynamodb:GetItem","dynamodb:Query"]',
        TABLE,
        '{"ForAllValues:StringEquals":{«"dynamodb:Attributes"»:["id","name"]}}',
      ),
    },
    {
      name: 'with another value of Select',
      policy: allow(
        '"dynamodb:Query"',
        TABLE,
        '{"ForAllValues:StringEquals":{«"dynamodb:Attributes"»:["id"]},"StringEquals":{"dynamodb:Select":"ALL_ATTRIBUTES"}}',
      ),
    },
    {
      name: 'any action',
      policy: allow(
        '"dynamodb:*"',
        TABLE,
        '{"ForAllValues:StringEquals":{«"dynamodb:Attributes"»:["id"]}}',
      ),
    },
  ],
  S3_PREFIX_IN_NEGATIVE_CONTEXT: [
    { name: 'a Deny with StringLike', policy: list('Deny', 'StringLike') },
    { name: 'an Allow with StringNotLike', policy: list('Allow', 'StringNotLike') },
    {
      name: 'a Deny with StringEquals',
      policy: list('Deny', 'StringEquals').replace('private/*', 'private/'),
    },
    {
      name: 'an Allow with StringNotEquals',
      policy: list('Allow', 'StringNotEquals').replace('private/*', 'private/'),
    },
  ],
};
