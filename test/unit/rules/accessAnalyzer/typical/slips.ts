import { OBJECTS, allow, deny, one, when } from '../cases/case';
import { policyWith } from '../../../testers/statements';
import type { TypicalCase } from './case';

const READ = `"Action":"s3:GetObject","Resource":${OBJECTS}`;

/** Slips in the structure of a policy and in its conditions. */
export const SLIPS: readonly TypicalCase[] = [
  {
    name: 'no version',
    policy: `{"Statement":[{"Effect":"Allow",${READ}}]}`,
    reports: ['MISSING_VERSION'],
  },
  {
    name: 'a version from the future',
    policy: `{"Version":"2030-10-17","Statement":[{"Effect":"Allow",${READ}}]}`,
    reports: ['INVALID_VERSION'],
  },
  {
    name: 'a version as a number',
    policy: `{"Version":2012,"Statement":[{"Effect":"Allow",${READ}}]}`,
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
    policy: `{"Version":"2012-10-17","Statement":[{"effect":"Allow",${READ}}]}`,
    reports: ['INVALID_POLICY_ELEMENT'],
  },
  {
    name: 'statements in the plural',
    policy: `{"Version":"2012-10-17","Statements":[{"Effect":"Allow",${READ}}]}`,
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
