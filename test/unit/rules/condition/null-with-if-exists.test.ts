import { rule } from '../../../../server/src/rules/condition/null-with-if-exists';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

const key = '{ "aws:RequestTag/team": "true" }';

testRule(rule, {
  valid: [
    { name: 'Null', policy: withCondition(`{ "Null": ${key} }`) },
    { name: 'IfExists elsewhere', policy: withCondition(`{ "BoolIfExists": ${key} }`) },
  ],
  invalid: [
    {
      name: 'NullIfExists',
      policy: withCondition(`{ «"NullIfExists"»: ${key} }`),
      severity: 'error',
      accessAnalyzer: 'NULL_WITH_IF_EXISTS',
      fixes: [{ effect: 'same', output: withCondition(`{ "Null": ${key} }`) }],
    },
    {
      name: 'with a qualifier, in another letter case',
      policy: withCondition(`{ «"forallvalues:nullifexists"»: ${key} }`),
      fixes: [{ effect: 'same', output: withCondition(`{ "Null": ${key} }`) }],
    },
    {
      name: 'no second Null block',
      policy: withCondition(
        `{ "Null": { "aws:PrincipalTag/x": "false" }, «"NullIfExists"»: ${key} }`,
      ),
      fixes: [],
    },
  ],
});
