import { rule } from '../../../../server/src/rules/condition/condition-equivalent-to-null';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

const tag = (operator: string, value = '"*"', effect?: string): string =>
  withCondition(`{ "${operator}": { "aws:PrincipalTag/a": ${value} } }`, effect);

testRule(rule, {
  valid: [
    {
      name: 'a key for which a pattern is an error',
      policy: withCondition('{ "StringLike": { "aws:PrincipalOrgID": "*" } }'),
    },
    {
      name: 'any repository of GitHub is another finding',
      policy: withCondition('{ "StringLike": { "token.actions.githubusercontent.com:sub": "*" } }'),
    },
    { name: 'a pattern that says something', policy: tag('StringLike', '"?*"') },
    { name: 'a plain asterisk', policy: tag('StringEquals') },
    { name: 'always true is another finding', policy: tag('StringLikeIfExists') },
    { name: 'ForAllValues is always true', policy: tag('ForAllValues:StringLike') },
    { name: 'never true is another finding', policy: tag('ForAnyValue:StringNotLike') },
    { name: 'Null itself', policy: tag('Null', '"false"') },
    { name: 'an unknown value', policy: tag('StringLike', '{ "Ref": "A" }') },
    {
      name: 'on MFA, Null is no better',
      policy: withCondition('{ "StringLike": { "aws:MultiFactorAuthPresent": "*" } }'),
    },
  ],
  invalid: [
    {
      name: 'StringLike *',
      policy: tag('StringLike', '«"*"»'),
      severity: 'info',
      accessAnalyzer: 'EQUIVALENT_TO_NULL_FALSE',
      messages: ['present'],
      fixes: [{ effect: 'same', output: tag('Null', '"false"') }],
    },
    {
      name: 'a list with an asterisk',
      policy: tag('ForAnyValue:StringLike', '["a", «"**"»]'),
      accessAnalyzer: 'EQUIVALENT_TO_NULL_FALSE',
      fixes: [{ effect: 'same', output: tag('Null', '"false"') }],
    },
    {
      name: 'StringNotLike *',
      policy: tag('StringNotLike', '«"*"»', 'Deny'),
      accessAnalyzer: 'EQUIVALENT_TO_NULL_TRUE',
      messages: ['absent'],
      fixes: [{ effect: 'same', output: tag('Null', '"true"', 'Deny') }],
    },
    {
      name: 'StringNotLikeIfExists *, and ForAllValues',
      policy: withCondition(
        '{ "StringNotLikeIfExists": { "a:b": «"*"» }, "ForAllValues:StringNotLike": { "a:c": «"*"» } }',
      ),
      accessAnalyzer: 'EQUIVALENT_TO_NULL_TRUE',
    },
    {
      name: 'any ARN',
      policy: withCondition('{ "ArnLike": { "aws:SourceArn": «"arn:*:*:*:*:*"» } }'),
      accessAnalyzer: 'EQUIVALENT_TO_NULL_FALSE',
      fixes: [
        { effect: 'same', output: withCondition('{ "Null": { "aws:SourceArn": "false" } }') },
      ],
    },
    {
      name: 'an asterisk for an ARN',
      policy: withCondition('{ "ArnLike": { "aws:SourceArn": «"*"» } }'),
      fixes: [],
    },
    {
      name: 'a Null block that is there already',
      policy: withCondition('{ "StringLike": { "a:b": «"*"» }, "Null": { "a:c": "true" } }'),
      fixes: [
        { effect: 'same', output: withCondition('{ "Null": { "a:c": "true", "a:b": "false" } }') },
      ],
    },
    {
      name: 'a Null on the same key',
      policy: withCondition('{ "StringLike": { "a:b": «"*"» }, "Null": { "a:b": "false" } }'),
      fixes: [],
    },
  ],
});
