import { rule } from '../../../../server/src/rules/condition/null-with-qualifier';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

const key = '{ "aws:TagKeys": "false" }';

testRule(rule, {
  valid: [
    { name: 'Null alone', policy: withCondition(`{ "Null": ${key} }`) },
    {
      name: 'a qualifier elsewhere',
      policy: withCondition(`{ "ForAllValues:StringEquals": ${key} }`),
    },
    {
      name: 'NullIfExists is reported as such',
      policy: withCondition(`{ "ForAnyValue:NullIfExists": ${key} }`),
    },
  ],
  invalid: [
    {
      name: 'ForAllValues in an Allow',
      policy: withCondition(`{ «"ForAllValues:Null"»: ${key} }`),
      severity: 'info',
      accessAnalyzer: 'NULL_WITH_QUALIFIER',
      messages: ['always'],
      fixes: [{ effect: 'narrows', output: withCondition(`{ "Null": ${key} }`) }],
    },
    {
      name: 'ForAllValues in a Deny',
      policy: withCondition(`{ «"ForAllValues:Null"»: ${key} }`, 'Deny'),
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'ForAnyValue in an Allow',
      policy: withCondition(`{ «"ForAnyValue:Null"»: ${key} }`),
      messages: ['never'],
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'on MFA, Null is no better',
      policy: withCondition('{ «"ForAllValues:Null"»: { "aws:MultiFactorAuthPresent": "true" } }'),
      messages: ['always'],
      fixes: [],
    },
    {
      name: 'an Effect that nobody knows',
      policy: withCondition(`{ «"ForAnyValue:Null"»: ${key} }`, 'Maybe'),
      fixes: [],
    },
  ],
});
