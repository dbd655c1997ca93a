import { rule } from '../../../../server/src/rules/condition/redundant-numeric-bound';
import { testRule } from '../../testers/ruleTester';
import { unknownValues, withCondition } from './policies';

const age = (operator: string, value: string): string =>
  withCondition(`{ "${operator}": { "aws:MultiFactorAuthAge": ${value} } }`);

testRule(rule, {
  valid: [
    ...unknownValues('NumericLessThan', 'aws:MultiFactorAuthAge'),
    { name: 'one bound', policy: age('NumericLessThan', '["3600"]') },
    { name: 'several numbers to equal', policy: age('NumericEquals', '["2700", "3600"]') },
    {
      name: 'an upper and a lower bound',
      policy: withCondition(
        '{ "NumericLessThan": { "s3:max-keys": "10" }, "NumericGreaterThan": { "s3:max-keys": "5" } }',
      ),
    },
    {
      name: 'a bound that the template fills in',
      policy: age('NumericLessThan', '["3600", { "Ref": "A" }]'),
    },
    { name: 'no number', policy: age('NumericLessThan', '["3600", "1h"]') },
  ],
  invalid: [
    {
      name: 'AWS: two upper bounds',
      policy: age('NumericLessThan', '[«"2700"», "3600"]'),
      severity: 'info',
      accessAnalyzer: 'REDUNDANT_CONDITION_VALUE_NUM',
      says: '`3600` alone decides and `2700` changes nothing',
      fixes: [{ effect: 'same', output: age('NumericLessThan', '"3600"') }],
    },
    {
      name: 'three lower bounds',
      policy: age('NumericGreaterThanEqualsIfExists', '[«30», 10, «20»]'),
      says: '`10` alone decides',
      fixes: [{ effect: 'same', output: age('NumericGreaterThanEqualsIfExists', '[10, 20]') }],
    },
    {
      name: 'the same bound twice',
      policy: age('NumericLessThanEquals', '["10", «"10"»]'),
      fixes: [{ effect: 'same', output: age('NumericLessThanEquals', '"10"') }],
    },
    {
      name: 'beside one that the template fills in',
      policy: age('NumericLessThan', '[{ "Ref": "A" }, «"1"», "2"]'),
      fixes: [{ effect: 'same', output: age('NumericLessThan', '[{ "Ref": "A" }, "2"]') }],
    },
  ],
});
