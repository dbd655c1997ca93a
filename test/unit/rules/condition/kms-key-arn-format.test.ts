import { rule } from '../../../../server/src/rules/condition/kms-key-arn-format';
import { testRule } from '../../testers/ruleTester';
import { unknownValues, withCondition } from './policies';

const KEY = 's3:x-amz-server-side-encryption-aws-kms-key-id';
const ARN = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const of = (operator: string, value: string, key = KEY): string =>
  withCondition(`{ "${operator}": { "${key}": ${value} } }`, 'Deny', 's3:PutObject');

testRule(rule, {
  valid: [
    ...unknownValues('StringNotEquals', KEY),
    { name: 'a key ARN', policy: of('StringNotEqualsIfExists', `["${ARN}"]`) },
    {
      name: 'another partition',
      policy: of('ArnNotEquals', `"${ARN.replace('aws:', 'aws-cn:')}"`),
    },
    {
      name: 'a multi-Region key',
      policy: of(
        'StringEquals',
        '"arn:aws:kms:us-east-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab"',
      ),
    },
    { name: 'a pattern', policy: of('ArnNotLikeIfExists', '"arn:aws:kms:*:111122223333:key/*"') },
    { name: 'a pattern over fields', policy: of('StringNotLike', '["*111122223333:key/*", "*"]') },
    { name: 'a wildcard for the whole resource', policy: of('ArnNotLike', '"arn:aws:kms:*:*:*"') },
    { name: 'whether the key is there', policy: of('Null', '"true"') },
    { name: 'no key at all', policy: of('StringNotEquals', '""') },
    {
      name: 'a placeholder for the account',
      policy: of('StringEquals', `"${ARN.replace('111122223333', 'account-id')}"`),
    },
    { name: 'a variable', policy: of('StringEquals', '"${aws:PrincipalTag/key}"') },
    {
      name: 'a key that holds what the caller wrote',
      policy: of('StringEquals', '"alias/a"', 'ec2:KmsKeyId'),
    },
  ],
  invalid: [
    {
      name: 'a key ID',
      policy: of('StringNotEquals', `[«"1234abcd-12ab-34cd-56ef-1234567890ab"», "${ARN}"]`),
      severity: 'error',
      accessAnalyzer: 'INVALID_KMS_KEY_VALUE',
      says: 'full ARN of a KMS key',
    },
    { name: 'an alias', policy: of('StringEquals', '«"alias/example"»') },
    {
      name: 'the ARN of an alias',
      policy: of('ArnEquals', '«"arn:aws:kms:us-east-1:111122223333:alias/example"»'),
    },
    {
      name: 'an ARN without Region and account',
      policy: of('StringEquals', '«"arn:aws:kms:::key/1234abcd-12ab-34cd-56ef-1234567890ab"»'),
    },
    { name: 'another service', policy: of('ArnLike', '«"arn:aws:s3:::bucket/*"»') },
    {
      name: 'a key of another service',
      policy: of('StringEquals', '«"alias/a"»', 'secretsmanager:kmskeyarn'),
    },
  ],
});
