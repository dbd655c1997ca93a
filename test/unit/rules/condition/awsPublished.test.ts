import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../server/src/rules/registry.generated';
import { findingsOf, parseCase } from '../../testers/ruleTester';
import { withCondition } from './policies';

/** Conditions in the forms that AWS's own documentation publishes. */
const published: readonly (readonly [string, 'Allow' | 'Deny', object])[] = [
  [
    'the null check with a JSON boolean',
    'Deny',
    { Null: { 's3:x-amz-server-side-encryption': true } },
  ],
  ['TLS versions as JSON numbers', 'Deny', { NumericLessThan: { 's3:TlsVersion': 1.2 } }],
  ['TLS only', 'Deny', { Bool: { 'aws:SecureTransport': 'false' } }],
  [
    'IPv4 and IPv6',
    'Allow',
    { IpAddress: { 'aws:SourceIp': ['54.240.143.0/24', '2001:DB8:1234:5678::/64'] } },
  ],
  [
    'a time without seconds',
    'Allow',
    { DateGreaterThan: { 'aws:CurrentTime': '2009-01-31T12:00Z' } },
  ],
  [
    'a range of dates',
    'Allow',
    {
      DateGreaterThan: { 'aws:CurrentTime': '2020-04-01T00:00:00Z' },
      DateLessThan: { 'aws:CurrentTime': '2020-06-30T23:59:59Z' },
    },
  ],
  [
    'revoked sessions',
    'Deny',
    { DateLessThan: { 'aws:TokenIssueTime': ['2014-05-07T23:47:00.000Z'] } },
  ],
  ['its placeholder', 'Deny', { DateLessThan: { 'aws:TokenIssueTime': '[policy creation time]' } }],
  [
    'folders of a user',
    'Allow',
    { StringLike: { 's3:prefix': ['', 'home/', 'home/${aws:username}/*'] } },
  ],
  [
    'folders by a strict delimiter',
    'Allow',
    { StringEquals: { 's3:prefix': ['', 'home/'], 's3:delimiter': ['/'] } },
  ],
  [
    'a Region gate',
    'Deny',
    {
      StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] },
      ArnNotLike: { 'aws:PrincipalARN': ['arn:aws:iam::*:role/Role1AllowedToBypassThisSCP'] },
    },
  ],
  [
    'a data perimeter with its placeholders',
    'Deny',
    {
      NotIpAddressIfExists: { 'aws:SourceIp': '<my-corporate-cidr>' },
      StringNotEqualsIfExists: { 'aws:SourceVpc': '<my-vpc>' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false' },
    },
  ],
  ['an endpoint', 'Deny', { StringNotEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }],
  ['a grant for an AWS resource', 'Allow', { Bool: { 'kms:GrantIsForAWSResource': true } }],
  [
    'an encryption context',
    'Allow',
    {
      StringLike: {
        'kms:EncryptionContext:aws:cloudtrail:arn': 'arn:aws:cloudtrail:*:111122223333:trail/*',
      },
    },
  ],
  [
    'ARN patterns under ArnEquals',
    'Allow',
    { ArnEquals: { 'iam:PolicyARN': ['arn:aws:iam::*:policy/*'] } },
  ],
  [
    'tags of a request',
    'Allow',
    {
      StringEquals: { 'aws:RequestTag/environment': ['preprod', 'production'] },
      'ForAllValues:StringEquals': { 'aws:TagKeys': 'environment' },
    },
  ],
  [
    'a tag of the caller',
    'Allow',
    { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } },
  ],
  ['instance types', 'Allow', { StringLikeIfExists: { 'ec2:InstanceType': ['t1.*', 't2.*'] } }],
  [
    'web identities',
    'Allow',
    {
      StringEquals: {
        'cognito-identity.amazonaws.com:aud': 'us-east-1:12345678-ffff-ffff-ffff-123456',
      },
      'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'unauthenticated' },
    },
  ],
  [
    'a service account',
    'Allow',
    {
      StringEquals: { 'oidc.eks.us-east-1.amazonaws.com/id/ABC:sub': 'system:serviceaccount:a:b' },
    },
  ],
  ['SAML', 'Allow', { StringEquals: { 'saml:aud': 'https://signin.aws.amazon.com/saml' } }],
  ['recent MFA', 'Deny', { NumericGreaterThanIfExists: { 'aws:MultiFactorAuthAge': '3601' } }],
  ['Base64', 'Allow', { BinaryEquals: { 'example:key': 'QmluYXJ5VmFsdWVJbkJhc2U2NA==' } }],
  ['an escaped asterisk', 'Allow', { StringEquals: { 'aws:ResourceTag/a': 'x${*}' } }],
];

const OWN = RULES.filter(({ group }) => group === 'condition' || group === 'variable');

describe('conditions that AWS publishes', () => {
  it.each(published)('%s', (_name, effect, condition) => {
    const parsed = parseCase(withCondition(JSON.stringify(condition), effect, '*'));
    expect(parsed.policies).toHaveLength(1);
    const found = OWN.flatMap((rule) => findingsOf(rule, parsed).map(() => rule.id));
    expect(found).toEqual([]);
  });
});
