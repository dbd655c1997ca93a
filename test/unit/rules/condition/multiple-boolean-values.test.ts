import { rule } from '../../../../server/src/rules/condition/multiple-boolean-values';
import { testRule } from '../../testers/ruleTester';
import { unknownValues, withCondition } from './policies';

testRule(rule, {
  valid: [
    ...unknownValues('Bool', 'aws:SecureTransport'),
    { name: 'one value', policy: withCondition('{ "Bool": { "aws:SecureTransport": "true" } }') },
    {
      name: 'a list of one',
      policy: withCondition('{ "Bool": { "aws:SecureTransport": [true] } }'),
    },
    {
      name: 'strings may be several',
      policy: withCondition('{ "StringEquals": { "aws:PrincipalTag/a": ["true", "false"] } }'),
    },
  ],
  invalid: [
    {
      name: 'both values',
      policy: withCondition('{ "Bool": { "aws:SecureTransport": «["true", "false"]» } }'),
      severity: 'error',
      accessAnalyzer: 'INVALID_CONDITION_MULTIPLE_BOOLEAN',
      fixes: [],
    },
    {
      name: 'both states of MFA, which AWS refuses whatever they would let through',
      policy: withCondition(
        '{ "BoolIfExists": { "aws:MultiFactorAuthPresent": «["true", "false"]» } }',
      ),
    },
    {
      name: 'JSON booleans under Null',
      policy: withCondition('{ "Null": { "aws:TokenIssueTime": «[true, false]» } }'),
    },
    {
      name: 'the same value twice',
      policy: withCondition(
        '{ "BoolIfExists": { "aws:MultiFactorAuthPresent": «["false", "false"]» } }',
        'Deny',
      ),
      fixes: [
        {
          effect: 'same',
          output: withCondition(
            '{ "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }',
            'Deny',
          ),
        },
      ],
    },
  ],
});
