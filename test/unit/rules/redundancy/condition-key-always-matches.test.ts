import { rule } from '../../../../server/src/rules/redundancy/condition-key-always-matches';
import { unknownValues, withCondition } from '../condition/policies';
import { testRule } from '../../testers/ruleTester';

const tag = (operator: string, value: string): string =>
  withCondition(`{ "${operator}": { "aws:PrincipalTag/team": ${value} } }`);
const without =
  '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }';

testRule(rule, {
  valid: [
    ...unknownValues('StringLikeIfExists', 'aws:PrincipalTag/team'),
    { name: 'asks for the key: another rule’s', policy: tag('StringLike', '"*"') },
    { name: 'asks for its absence', policy: tag('StringNotLikeIfExists', '"*"') },
    { name: 'never holds: another rule’s', policy: tag('ForAnyValue:StringNotLike', '"*"') },
    { name: 'a pattern that restricts', policy: tag('StringLikeIfExists', '["a*", "?*"]') },
    { name: 'no pattern', policy: tag('StringEqualsIfExists', '"*"') },
    {
      name: 'a literal asterisk',
      policy: tag('StringLikeIfExists', '"${*}"'),
    },
    {
      name: 'MFA has rules of its own',
      policy: withCondition('{ "StringLikeIfExists": { "aws:MultiFactorAuthPresent": "*" } }'),
    },
    {
      name: 'a key on which AWS calls the pattern an error',
      policy: withCondition('{ "StringLikeIfExists": { "aws:PrincipalOrgPaths": "*" } }'),
    },
  ],
  invalid: [
    {
      name: 'every value, or no key',
      policy: withCondition('{ "StringLikeIfExists": { «"aws:PrincipalTag/team"»: "*" } }'),
      severity: 'info',
      accessAnalyzer: 'REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION',
      says: 'Every value matches `*`',
      fixes: [{ effect: 'same', output: without }],
    },
    {
      name: 'all values of a set, none included',
      policy: withCondition(
        '{ "ForAllValues:StringLike": { «"aws:TagKeys"»: ["a", "**"], "aws:CalledVia": "x" } }',
      ),
      fixes: [
        {
          effect: 'same',
          output: withCondition('{ "ForAllValues:StringLike": { "aws:CalledVia": "x" } }'),
        },
      ],
    },
    {
      name: 'every ARN; a bare asterisk is not known to be one, and has no fix',
      policy: withCondition(
        '{ "ArnLikeIfExists": { «"aws:SourceArn"»: "*" }, "ForAllValues:ArnEquals": { «"aws:PrincipalArn"»: "arn:*:*:*:*:*" } }',
      ),
      fixes: [],
    },
  ],
});
