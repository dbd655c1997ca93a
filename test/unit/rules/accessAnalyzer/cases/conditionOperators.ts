import { BUCKET, allow, denyWhen, trust, when } from './case';
import type { Cases } from './case';

/** Operators, and what fits them. */
export const CONDITION_OPERATORS: Cases = {
  INVALID_CONDITION_OPERATOR: [
    { name: 'a word of other languages', policy: when('{«"StringContains"»:{"aws:UserId":"x"}}') },
    { name: 'a slip', policy: when('{«"StringEqual"»:{"aws:SourceVpc":"vpc-12345678"}}') },
    {
      name: 'lower case and a hyphen',
      policy: denyWhen('{«"not-equals"»:{"aws:SourceVpc":"vpc-12345678"}}'),
    },
    {
      name: 'a set operator that is none',
      policy: when('{«"ForEachValue:StringEquals"»:{"aws:TagKeys":["a"]}}'),
    },
    {
      name: 'one operator of two',
      policy: when(
        '{"Bool":{"aws:SecureTransport":"true"},«"IPAddres"»:{"aws:SourceIp":"203.0.113.0/24"}}',
      ),
    },
    {
      name: 'a suffix that is none',
      policy: when('{«"StringEqualsIfPresent"»:{"aws:SourceVpc":"vpc-12345678"}}'),
    },
  ],
  NULL_WITH_IF_EXISTS: [
    { name: 'plain', policy: when('{«"NullIfExists"»:{"aws:MultiFactorAuthAge":"true"}}') },
    { name: 'in a Deny', policy: denyWhen('{«"NullIfExists"»:{"aws:TokenIssueTime":"true"}}') },
    {
      name: 'beside another',
      policy: when(
        '{"Bool":{"aws:SecureTransport":"true"},«"NullIfExists"»:{"aws:SourceVpc":"false"}}',
      ),
    },
  ],
  NULL_WITH_QUALIFIER: [
    {
      name: 'ForAllValues',
      policy: allow('"ec2:CreateTags"', '"*"', '{«"ForAllValues:Null"»:{"aws:TagKeys":"false"}}'),
    },
    { name: 'ForAnyValue', policy: denyWhen('{«"ForAnyValue:Null"»:{"aws:CalledVia":"true"}}') },
  ],
  INVALID_VARIABLE_FOR_OPERATOR: [
    {
      name: 'an address',
      policy: when('{"IpAddress":{"aws:SourceIp":"«${aws:PrincipalTag/network}»"}}'),
    },
    {
      name: 'a Boolean',
      policy: when('{"Bool":{"aws:SecureTransport":"«${aws:PrincipalTag/secure}»"}}'),
    },
    {
      name: 'a number',
      policy: when('{"NumericLessThan":{"aws:MultiFactorAuthAge":"«${aws:PrincipalTag/age}»"}}'),
      also: ['mfa-condition-never-decides'],
    },
    {
      name: 'a date, in a Deny',
      policy: denyWhen('{"DateGreaterThan":{"aws:CurrentTime":"«${aws:PrincipalTag/until}»"}}'),
    },
    { name: 'Null', policy: when('{"Null":{"aws:SourceVpc":"«${aws:PrincipalTag/vpc}»"}}') },
  ],
  TYPE_MISMATCH: [
    {
      name: 'MFA as a string',
      policy: when('{«"StringEquals"»:{"aws:MultiFactorAuthPresent":"true"}}'),
    },
    {
      name: 'an address as a string',
      policy: denyWhen('{«"StringNotEquals"»:{"aws:SourceIp":"203.0.113.7"}}'),
    },
    {
      name: 'a number as a string',
      policy: allow('"s3:ListBucket"', BUCKET, '{«"StringEquals"»:{"s3:max-keys":"10"}}'),
    },
    { name: 'a string as a Boolean', policy: when('{«"Bool"»:{"aws:SourceVpc":"true"}}') },
    {
      name: 'a date as a number',
      policy: when('{«"NumericLessThan"»:{"aws:CurrentTime":"1767225600"}}'),
    },
    {
      name: 'an ID as an ARN',
      policy: when('{«"ArnEquals"»:{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}'),
    },
  ],
  STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS: [
    {
      name: 'the principal',
      policy: when('{«"StringLike"»:{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/app-*"}}'),
    },
    {
      name: 'negated, in a Deny',
      policy: denyWhen(
        '{«"StringNotLike"»:{"aws:PrincipalArn":["arn:aws:iam::111122223333:role/app-*"]}}',
      ),
    },
    {
      name: 'the source',
      policy: trust(
        '{"Service":"lambda.amazonaws.com"}',
        '{«"StringLike"»:{"aws:SourceArn":"arn:aws:lambda:us-east-1:111122223333:function:*"}}',
      ),
    },
    {
      name: 'IfExists',
      policy: denyWhen(
        '{«"StringNotLikeIfExists"»:{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/app-*"}}',
      ),
    },
    {
      name: 'a key of a service',
      policy: allow(
        '"iam:PassRole"',
        '"arn:aws:iam::111122223333:role/app"',
        '{«"StringLike"»:{"iam:AssociatedResourceArn":"arn:aws:ec2:us-east-1:111122223333:instance/*"}}',
      ),
    },
  ],
  WILDCARD_WITHOUT_LIKE_OPERATOR: [
    {
      name: "the documentation's",
      policy: when('{"StringEquals":{"aws:PrincipalTag/job-category":«"admin-*"»}}'),
    },
    {
      name: 'negated, in a Deny',
      policy: denyWhen('{"StringNotEquals":{"aws:PrincipalTag/team":["a",«"b?"»]}}'),
    },
    {
      name: 'a key of a service',
      policy: allow('"s3:ListBucket"', BUCKET, '{"StringEquals":{"s3:prefix":["",«"home/*"»]}}'),
    },
    {
      name: 'ignoring case',
      policy: when('{"StringEqualsIgnoreCase":{"aws:PrincipalTag/team":«"a*"»}}'),
    },
  ],
};
