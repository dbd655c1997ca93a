import { BUCKET, allow, bucket, denyWhen, when } from './case';
import type { Cases } from './case';

const paths = (value: string): string =>
  when(`{"ForAnyValue:StringLike":{"aws:PrincipalOrgPaths":[${value}]}}`);

/** Wildcards and variables in the values of conditions. */
export const PATTERNS: Cases = {
  WILDCARD_USAGE_TOO_PERMISSIVE: [
    { name: 'a sensitive key', policy: when('{"StringLike":{"aws:SourceVpce":«"vpce-1a2b*"»}}') },
    {
      name: 'an account',
      policy: bucket('"*"', '{"StringLike":{"aws:PrincipalAccount":«"1111*"»}}'),
    },
    {
      name: 'the organization',
      policy: bucket('"*"', '{"StringLike":{"aws:PrincipalOrgID":[«"o-*"»]}}'),
    },
    { name: 'paths', policy: paths('«"o-*/r-ab12/*"»') },
    { name: 'the ID of a user', policy: when('{"StringLike":{"aws:userid":«"AIDA*"»}}') },
    {
      name: 'negated, in a Deny',
      policy: denyWhen('{"StringNotLike":{"aws:SourceVpc":«"vpc-*"»}}'),
    },
  ],
  VARIABLE_USAGE_TOO_PERMISSIVE: [
    {
      name: 'an account',
      policy: when('{"StringEquals":{"aws:SourceAccount":«"${aws:PrincipalTag/account}"»}}'),
    },
    {
      name: 'a VPC',
      policy: denyWhen('{"StringNotEquals":{"aws:SourceVpc":«"${aws:PrincipalTag/vpc}"»}}'),
    },
    {
      name: 'the ID of a user',
      policy: when('{"StringLike":{"aws:userid":«"${aws:PrincipalTag/id}x:*"»}}'),
    },
    { name: 'paths', policy: paths('«"${aws:PrincipalTag/path}/*"»') },
  ],
  EQUIVALENT_TO_NULL_FALSE: [
    { name: 'any value', policy: when('{"StringLike":{"aws:PrincipalTag/team":«"*"»}}') },
    { name: 'an ARN', policy: when('{"ArnLike":{"aws:SourceArn":«"*"»}}'), also: [] },
    { name: 'in a Deny', policy: denyWhen('{"StringLike":{"s3:ExistingObjectTag/stage":«"*"»}}') },
  ],
  EQUIVALENT_TO_NULL_TRUE: [
    { name: 'no value', policy: when('{"StringNotLike":{"aws:PrincipalTag/team":«"*"»}}') },
    { name: 'in a Deny', policy: denyWhen('{"StringNotLike":{"aws:PrincipalTag/team":«"*"»}}') },
  ],
  REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION: [
    { name: 'IfExists', policy: when('{"StringLikeIfExists":{«"aws:PrincipalTag/team"»:"*"}}') },
    {
      name: 'beside another key',
      policy: denyWhen(
        '{"StringLikeIfExists":{«"aws:PrincipalTag/team"»:"*","aws:PrincipalTag/stage":"p*"}}',
      ),
    },
    {
      name: 'ForAllValues',
      policy: allow('"ec2:CreateTags"', '"*"', '{"ForAllValues:StringLike":{«"aws:TagKeys"»:"*"}}'),
    },
    {
      name: 'a list with a wildcard',
      policy: allow(
        '"s3:ListBucket"',
        BUCKET,
        '{"StringLikeIfExists":{«"s3:prefix"»:["home/*","*"]}}',
      ),
    },
  ],
  REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION: [
    {
      name: 'ForAnyValue with a negated operator',
      policy: allow(
        '"ec2:CreateTags"',
        '"*"',
        '{"ForAnyValue:StringNotLike":{«"aws:TagKeys"»:"*"}}',
      ),
    },
    {
      name: 'in a Deny',
      policy: denyWhen(
        '{"ForAnyValue:StringNotLike":{«"aws:CalledVia"»:["*","cloudformation.amazonaws.com"]}}',
      ),
    },
  ],
};
