import { rule } from '../../../../server/src/rules/condition/s3-prefix-in-negative-context';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

const prefix = (operator: string, effect: string, key = '"s3:prefix"'): string =>
  withCondition(`{ "${operator}": { ${key}: "secret/*" } }`, effect, 's3:ListBucket');

testRule(rule, {
  valid: [
    { name: 'Allow with StringLike', policy: prefix('StringLike', 'Allow') },
    { name: 'Deny with StringNotLike', policy: prefix('StringNotLike', 'Deny') },
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
      name: 'Allow with StringNotLike',
      policy: prefix('StringNotLikeIfExists', 'Allow', '«"S3:Prefix"»'),
    },
  ],
});
