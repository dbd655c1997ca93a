import { BUCKET, allow, denyWhen, when } from './case';
import type { Cases } from './case';

/** Values that a condition cannot compare, or compares to no end. */
export const CONDITION_VALUES: Cases = {
  INVALID_CONDITION_DATA_TYPE: [
    { name: 'null', policy: when('{"StringEquals":{"aws:SourceVpc":«null»}}') },
    { name: 'a map', policy: when('{"StringEquals":{"aws:SourceVpc":«{"is":"vpc-12345678"}»}}') },
    {
      name: 'a list within a list',
      policy: allow('"s3:ListBucket"', BUCKET, '{"StringLike":{"s3:prefix":[«["a/*"]»,"b/*"]}}'),
    },
    {
      name: 'words and numbers mixed',
      policy: when('{"StringEquals":{"aws:PrincipalTag/level":["high",«1»]}}'),
    },
  ],
  INVALID_CONDITION_MULTIPLE_BOOLEAN: [
    { name: 'both', policy: when('{"Bool":{"aws:SecureTransport":«["true","false"]»}}') },
    {
      name: 'JSON booleans, in a Deny',
      policy: denyWhen('{"BoolIfExists":{"aws:MultiFactorAuthPresent":«[true,false]»}}'),
      also: ['mfa-condition-never-decides'],
    },
    { name: 'Null', policy: when('{"Null":{"aws:SourceVpc":«["true","false"]»}}') },
  ],
  TYPE_MISMATCH_BOOLEAN: [
    {
      name: 'a word',
      policy: when('{"Bool":{"aws:MultiFactorAuthPresent":«"yes"»}}'),
      also: ['mfa-condition-never-decides'],
    },
    { name: 'a number', policy: when('{"Bool":{"aws:SecureTransport":«1»}}') },
    { name: 'Null', policy: denyWhen('{"Null":{"aws:TokenIssueTime":«"none"»}}') },
    {
      name: 'a date',
      policy: denyWhen('{"BoolIfExists":{"aws:MultiFactorAuthPresent":«"2026-01-01"»}}'),
      also: ['mfa-deny-misses-access-keys'],
    },
  ],
  TYPE_MISMATCH_DATE: [
    { name: 'a word', policy: when('{"DateLessThan":{"aws:CurrentTime":«"tomorrow"»}}') },
    { name: 'slashes', policy: when('{"DateLessThan":{"aws:CurrentTime":«"2026/01/31"»}}') },
    {
      name: 'no such month',
      policy: denyWhen('{"DateGreaterThan":{"aws:CurrentTime":«"2026-13-01"»}}'),
    },
    {
      name: 'the month first',
      policy: when('{"DateGreaterThan":{"aws:TokenIssueTime":«"01-31-2026"»}}'),
    },
  ],
  INVALID_DATE_VALUE: [
    { name: 'seconds', policy: when('{"DateLessThan":{"aws:CurrentTime":«"1767225600"»}}') },
    { name: 'a JSON number', policy: when('{"DateGreaterThan":{"aws:CurrentTime":«1767225600»}}') },
    {
      name: 'in a Deny',
      policy: denyWhen('{"DateLessThan":{"aws:TokenIssueTime":«"1767225600"»}}'),
    },
  ],
  TYPE_MISMATCH_NUMBER: [
    {
      name: 'a unit',
      policy: when('{"NumericLessThan":{"aws:MultiFactorAuthAge":«"3600s"»}}'),
      also: ['mfa-condition-never-decides'],
    },
    {
      name: 'a word',
      policy: allow('"s3:ListBucket"', BUCKET, '{"NumericLessThanEquals":{"s3:max-keys":«"ten"»}}'),
    },
    {
      name: 'in a Deny',
      policy: denyWhen('{"NumericGreaterThanIfExists":{"aws:MultiFactorAuthAge":«"1h"»}}'),
    },
  ],
  TYPE_MISMATCH_STRING: [
    {
      name: 'not in Base64',
      policy: when('{"BinaryEquals":{"aws:PrincipalTag/key":«"not Base64!"»}}'),
    },
    {
      name: 'padding in the middle',
      policy: when('{"BinaryEquals":{"aws:PrincipalTag/key":«"QmlA=x"»}}'),
    },
  ],
  REDUNDANT_CONDITION_VALUE_NUM: [
    {
      name: "the documentation's",
      policy: when('{"NumericLessThan":{"aws:MultiFactorAuthAge":[«"2700"»,"3600"]}}'),
    },
    {
      name: 'the least decides',
      policy: denyWhen('{"NumericGreaterThan":{"aws:MultiFactorAuthAge":["2700",«"3600"»]}}'),
      also: ['mfa-age-misses-access-keys'],
    },
    {
      name: 'JSON numbers',
      policy: allow(
        '"s3:ListBucket"',
        BUCKET,
        '{"NumericLessThanEquals":{"s3:max-keys":[«10»,«50»,100]}}',
      ),
    },
  ],
};
