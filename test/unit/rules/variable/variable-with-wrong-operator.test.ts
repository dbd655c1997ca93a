import { rule } from '../../../../server/src/rules/variable/variable-with-wrong-operator';
import { withCondition } from '../condition/policies';
import { testRule } from '../../testers/ruleTester';
import { placeholders } from './policies';

const of = (operator: string, value: string): string =>
  withCondition(`{ "${operator}": { "aws:PrincipalTag/a": ${value} } }`);

testRule(rule, {
  valid: [
    ...placeholders((text) => of('IpAddress', JSON.stringify(text))),
    {
      name: 'String operators',
      policy: of('ForAnyValue:StringNotLikeIfExists', '"${aws:username}*"'),
    },
    {
      name: 'Arn operators',
      policy: of('ArnEquals', '"arn:aws:iam::${aws:PrincipalAccount}:root"'),
    },
    { name: 'an unknown operator', policy: of('Matches', '"${aws:username}"') },
    { name: 'an unclosed variable is another mistake', policy: of('Bool', '"${aws:username"') },
  ],
  invalid: [
    {
      name: 'an IP address',
      policy: of('IpAddress', '["203.0.113.0/24", "«${aws:PrincipalTag/ip}»/32"]'),
      severity: 'error',
      accessAnalyzer: 'INVALID_VARIABLE_FOR_OPERATOR',
      says: '`IpAddress` takes no policy variables',
    },
    ...['NumericLessThan', 'DateGreaterThanIfExists', 'Bool', 'BinaryEquals', 'Null'].map(
      (name) => ({
        name,
        policy: of(name, '"«${aws:PrincipalTag/b}»"'),
      }),
    ),
  ],
});
