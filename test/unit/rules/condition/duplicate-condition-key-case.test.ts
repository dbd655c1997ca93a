import { rule } from '../../../../server/src/rules/condition/duplicate-condition-key-case';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

testRule(rule, {
  valid: [
    {
      name: 'the same key under two operators',
      policy: withCondition(
        '{ "StringLike": { "aws:PrincipalTag/a": "x*" }, "StringNotLike": { "aws:principaltag/a": "xy*" } }',
      ),
    },
    {
      name: 'identical spelling is a repeated key',
      policy: withCondition(
        '{ "Bool": { "aws:SecureTransport": "true", "aws:SecureTransport": "true" } }',
      ),
    },
    {
      name: 'different tag keys',
      policy: withCondition(
        '{ "StringEquals": { "aws:ResourceTag/a": "x", "aws:ResourceTag/b": "x" } }',
      ),
    },
    {
      name: 'names of Object.prototype',
      policy: withCondition('{ "StringEquals": { "__proto__": "x", "constructor": "x" } }'),
    },
  ],
  invalid: [
    {
      name: 'another letter case',
      policy: withCondition(
        '{ "StringEquals": { "aws:SourceVpc": "vpc-1", «"aws:sourceVPC"»: "vpc-2" } }',
      ),
      severity: 'error',
      accessAnalyzer: 'DUPLICATE_KEYS_WITH_DIFFERENT_CASE',
      says: '`aws:sourceVPC` is the same condition key as `aws:SourceVpc`',
      fixes: [],
    },
    {
      name: 'tag keys do not know case either, and three are two too many',
      policy: withCondition(
        '{ "StringEquals": { "aws:ResourceTag/a": "x", «"aws:ResourceTag/A"»: "x", «"AWS:ResourceTag/a"»: "x" } }',
      ),
    },
  ],
});
