import { rule } from '../../../../server/src/rules/condition/empty-condition-value-list';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

testRule(rule, {
  valid: [
    { name: 'a value', policy: withCondition('{ "StringEquals": { "s3:prefix": ["a"] } }') },
    {
      name: 'an empty string is a value',
      policy: withCondition('{ "StringEquals": { "s3:prefix": [""] } }'),
    },
    {
      name: 'an unknown value',
      policy: withCondition('{ "StringEquals": { "s3:prefix": [{ "Ref": "A" }] } }'),
    },
    { name: 'no value yet', policy: withCondition('{ "StringEquals": { "s3:prefix": } }') },
    {
      name: 'MFA has rules of its own',
      policy: withCondition('{ "BoolIfExists": { "aws:MultiFactorAuthPresent": [] } }'),
    },
  ],
  invalid: [
    {
      name: 'an empty list',
      policy: withCondition('{ "StringEquals": { "s3:prefix": «[]» } }'),
      severity: 'info',
      accessAnalyzer: 'EMPTY_ARRAY_CONDITION',
      messages: ['plain'],
      fixes: [],
    },
    {
      name: 'ForAllValues',
      policy: withCondition('{ "ForAllValues:StringEquals": { "aws:TagKeys": «[]» } }'),
      accessAnalyzer: 'EMPTY_ARRAY_CONDITION_FORALLVALUES',
      messages: ['onlyAbsent'],
      fixes: [{ effect: 'same', output: withCondition('{ "Null": { "aws:TagKeys": "true" } }') }],
    },
    {
      name: 'ForAnyValue',
      policy: withCondition('{ "ForAnyValue:StringLike": { "aws:TagKeys": «[]» } }'),
      accessAnalyzer: 'EMPTY_ARRAY_CONDITION_FORANYVALUE',
      messages: ['never'],
      fixes: [],
    },
    {
      name: 'IfExists, other keys stay where they are',
      policy: withCondition(
        '{ "StringEqualsIfExists": { "aws:SourceVpc": «[]», "aws:SourceAccount": "111122223333" } }',
      ),
      accessAnalyzer: 'EMPTY_ARRAY_CONDITION_IFEXISTS',
      fixes: [
        {
          effect: 'same',
          output: withCondition(
            '{ "StringEqualsIfExists": { "aws:SourceAccount": "111122223333" }, "Null": { "aws:SourceVpc": "true" } }',
          ),
        },
      ],
    },
    {
      name: 'a negated operator does not ask for absence',
      policy: withCondition('{ "StringNotEqualsIfExists": { "aws:SourceVpc": «[]» } }'),
      accessAnalyzer: 'EMPTY_ARRAY_CONDITION_IFEXISTS',
      messages: ['plain'],
      fixes: [],
    },
  ],
});
