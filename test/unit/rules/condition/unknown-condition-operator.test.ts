import { rule } from '../../../../server/src/rules/condition/unknown-condition-operator';
import { testRule } from '../../testers/ruleTester';
import { fragmentWith, withCondition } from './policies';

const key = '{ "s3:prefix": "a" }';

testRule(rule, {
  valid: [
    {
      name: 'an operator in another letter case',
      policy: withCondition(`{ "stringequals": ${key} }`),
    },
    {
      name: 'qualifier and IfExists',
      policy: withCondition(`{ "ForAnyValue:StringNotLikeIfExists": ${key} }`),
    },
    {
      name: 'NullIfExists has a rule of its own',
      policy: withCondition(`{ "NullIfExists": ${key} }`),
    },
    {
      name: 'a value that is no object is a wrong data type',
      policy: withCondition('{ "StringEquals": "a", "IpAdress": "203.0.113.0/24" }'),
    },
    { name: 'an operator that is still to be typed', policy: withCondition('{ "StringEq": }') },
    {
      name: 'a template for the whole Condition',
      policy: withCondition('{ "Fn::If": ["a", {}, {}] }'),
    },
  ],
  invalid: [
    {
      name: 'a key and its values without an operator',
      policy: withCondition('{ «"aws:SourceIp"»: ["192.0.2.0/24"] }'),
      messages: ['keyAlone'],
      accessAnalyzer: 'INVALID_CONDITION_OPERATOR',
    },
    {
      name: 'a slip',
      policy: withCondition(`{ «"StringEqual"»: ${key} }`),
      severity: 'error',
      accessAnalyzer: 'INVALID_CONDITION_OPERATOR',
      says: 'Did you mean `StringEquals`?',
      fixes: [{ effect: 'same', output: withCondition(`{ "StringEquals": ${key} }`) }],
    },
    {
      name: 'a slip in the qualifier',
      policy: withCondition(`{ «"ForAllValue:StringLike"»: ${key} }`),
      fixes: [{ effect: 'same', output: withCondition(`{ "ForAllValues:StringLike": ${key} }`) }],
    },
    {
      name: 'a slip in IfExists',
      policy: withCondition(`{ «"BoolIfExist"»: ${key} }`),
      fixes: [{ effect: 'same', output: withCondition(`{ "BoolIfExists": ${key} }`) }],
    },
    {
      name: 'a slip in a fragment',
      policy: fragmentWith(`{ «"Boolean"»: ${key} }`),
      fixes: [{ effect: 'same', output: fragmentWith(`{ "Bool": ${key} }`) }],
    },
    {
      name: 'no second block of the operator',
      policy: withCondition(`{ "StringEquals": { "s3:delimiter": "/" }, «"StringEqual"»: ${key} }`),
      fixes: [],
    },
    {
      name: 'nothing near',
      policy: withCondition(`{ «"Matches"»: ${key} }`),
      messages: ['unknown'],
      fixes: [],
    },
    {
      name: 'two misspelled operators',
      policy: withCondition(`{ «"StringEqual"»: ${key}, «"ArnLikes"»: ${key} }`),
    },
    {
      name: 'key and operator have changed places',
      policy: withCondition('{ «"aws:SourceIp"»: { "IpAddress": "203.0.113.0/24" } }'),
      messages: ['swapped'],
      fixes: [],
    },
    { name: 'a name of Object.prototype', policy: withCondition(`{ «"constructor"»: ${key} }`) },
  ],
});
