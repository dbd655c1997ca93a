import { rule } from '../../../../server/src/rules/condition/s3-prefix-in-negative-context';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

const prefix = (operator: string, effect: string, key = '"s3:prefix"'): string =>
  withCondition(`{ "${operator}": { ${key}: "secret/*" } }`, effect, 's3:ListBucket');

testRule(rule, {
  valid: [
    { name: 'Allow with StringLike', policy: prefix('StringLike', 'Allow') },
    { name: 'Deny with StringNotLike', policy: prefix('StringNotLike', 'Deny') },
    { name: 'Allow with StringEquals', policy: prefix('StringEquals', 'Allow') },
    { name: 'Deny with StringNotEquals', policy: prefix('StringNotEquals', 'Deny') },
    {
      name: 'a Deny of the listing without a prefix',
      policy: withCondition('{ "StringEquals": { "s3:prefix": [""] } }', 'Deny', 's3:ListBucket'),
    },
    {
      name: 'whether a prefix is given',
      policy: withCondition('{ "Null": { "s3:prefix": "true" } }', 'Deny', 's3:ListBucket'),
    },
    { name: 'an Effect that nobody knows', policy: prefix('StringLike', 'Maybe') },
    { name: 'another key', policy: prefix('StringLike', 'Deny', '"s3:delimiter"') },
  ],
  invalid: [
    {
      name: 'Deny with StringLike',
      policy: prefix('StringLike', 'Deny', '«"s3:prefix"»'),
      severity: 'warning',
      accessAnalyzer: 'S3_PREFIX_IN_NEGATIVE_CONTEXT',
    },
    {
      name: 'Deny with StringEquals',
      policy: prefix('StringEquals', 'Deny', '«"s3:prefix"»'),
    },
    {
      name: 'Allow with StringNotEquals',
      policy: prefix('StringNotEquals', 'Allow', '«"s3:prefix"»'),
    },
    {
      name: 'Allow with StringNotLike',
      policy: prefix('StringNotLikeIfExists', 'Allow', '«"S3:Prefix"»'),
    },
  ],
});
