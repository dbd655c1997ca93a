import { rule } from '../../../../server/src/rules/access/data-leaves-account';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const allow = (action: string, resource = '"*"', more = ''): string =>
  `{"Effect":"Allow","Action":${action},"Resource":${resource}${more}}`;
const on = (operator: string, key: string, value: string): string =>
  `,"Condition":{"${operator}":{"${key}":"${value}"}}`;

testRule(rule, {
  valid: [
    { name: 'all of a service', policy: policyWith(allow('["ec2:*","s3:*","kms:*"]')) },
    { name: 'a pattern', policy: policyWith(allow('["ec2:Modify*","s3:Put*"]')) },
    {
      name: 'a bucket',
      policy: policyWith(allow('"s3:PutBucketPolicy"', '"arn:aws:s3:::example-bucket"')),
    },
    {
      name: 'buckets of an application',
      policy: policyWith(allow('"s3:PutBucketPolicy"', '"arn:aws:s3:::app-*"')),
    },
    {
      name: 'objects of a bucket',
      policy: policyWith(allow('"s3:PutObjectAcl"', '"arn:aws:s3:::example-bucket/*"')),
    },
    { name: 'writing data', policy: policyWith(allow('["s3:PutObject","ec2:CreateSnapshot"]')) },
    {
      name: 'grants for AWS resources',
      policy: policyWith(
        allow('"kms:CreateGrant"', '"*"', on('Bool', 'kms:GrantIsForAWSResource', 'true')),
      ),
    },
    {
      name: 'shares within the organization',
      policy: policyWith(
        allow(
          '"ram:CreateResourceShare"',
          '"*"',
          on('Bool', 'ram:RequestedAllowsExternalPrincipals', 'false'),
        ),
      ),
    },
    {
      name: 'a Deny',
      policy: policyWith(
        allow('"kms:PutKeyPolicy"'),
        '{"Effect":"Deny","Action":"kms:Put*","Resource":"*"}',
      ),
    },
    { name: 'administrators', policy: policyWith(allow('"*"'), allow('"kms:PutKeyPolicy"')) },
    { name: 'a computed resource', policy: policyWith(allow('"kms:PutKeyPolicy"', '{"Ref":"K"}')) },
    { name: 'an SCP', policy: policyWith(allow('"kms:PutKeyPolicy"')), type: 'scp' },
    {
      name: 'a key policy',
      policy: policyWith(
        '{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"kms:PutKeyPolicy","Resource":"*"}',
      ),
    },
    {
      name: 'a half-written statement',
      policy: policyWith('{"Effect":"Allow","Action":"kms:PutKeyPolicy"}'),
    },
  ],
  invalid: [
    {
      name: 'snapshots',
      policy: policyWith(allow('["ec2:CreateSnapshot",«"ec2:ModifySnapshotAttribute"»]')),
      severity: 'hint',
      accessAnalyzer: null,
      says: 'With `ec2:ModifySnapshotAttribute`',
      fixes: [],
    },
    {
      name: 'several of a statement are one finding',
      policy: policyWith(
        allow('[«"s3:PutObjectAcl"»,"s3:PutBucketPolicy"]'),
        allow('«"kms:PutKeyPolicy"»'),
      ),
      says: '`s3:PutObjectAcl` and `s3:PutBucketPolicy`',
    },
    {
      name: 'every bucket',
      policy: policyWith(allow('«"s3:PutBucketPolicy"»', '"arn:aws:s3:::*"')),
    },
    {
      name: 'every key of an account',
      policy: policyWith(allow('«"kms:CreateGrant"»', '"arn:aws:kms:*:111122223333:key/*"')),
    },
    { name: 'shares', policy: policyWith(allow('«"ram:CreateResourceShare"»')) },
    {
      name: 'with MFA',
      policy: policyWith(
        allow('«"kms:PutKeyPolicy"»', '"*"', on('Bool', 'aws:MultiFactorAuthPresent', 'true')),
      ),
    },
  ],
});
