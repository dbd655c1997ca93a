import { rule } from '../../../../server/src/rules/size/session-policy-too-large';
import { testRule } from '../../testers/ruleTester';
import { policyOfSize, unmarked } from './large';

testRule(rule, {
  valid: [{ name: 'as large as allowed', type: 'session', policy: unmarked(policyOfSize(2048)) }],
  invalid: [
    {
      name: 'white space too many',
      type: 'session',
      policy: policyOfSize(2048, undefined, ' '),
      severity: 'error',
      accessAnalyzer: null,
      says: '2,049 characters (2,048 without white space)',
    },
  ],
});
