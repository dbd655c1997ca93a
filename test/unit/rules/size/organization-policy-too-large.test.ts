import { rule } from '../../../../server/src/rules/size/organization-policy-too-large';
import { testRule } from '../../testers/ruleTester';
import { policyOfSize, unmarked } from './large';

testRule(rule, {
  valid: [
    { name: 'an SCP as large as allowed', type: 'scp', policy: unmarked(policyOfSize(10_240)) },
    { name: 'an RCP as large as allowed', type: 'rcp', policy: unmarked(policyOfSize(5120)) },
    {
      name: 'white space that a tool takes out',
      type: 'rcp',
      file: 'a.jsonc',
      policy: unmarked(policyOfSize(5120, undefined, ' ')),
    },
  ],
  invalid: [
    {
      name: 'an SCP that is too large',
      type: 'scp',
      policy: policyOfSize(10_241),
      severity: 'error',
      accessAnalyzer: 'POLICY_SIZE_EXCEEDS_SCP_QUOTA',
      messages: ['large'],
      says: 'allows 10,240',
    },
    {
      name: 'an RCP that is too large',
      type: 'rcp',
      policy: policyOfSize(5121),
      accessAnalyzer: 'POLICY_SIZE_EXCEEDS_RCP_QUOTA',
      says: '5,121 characters',
    },
    {
      name: 'an RCP that is too large for its white space only',
      type: 'rcp',
      policy: policyOfSize(5000, undefined, ' '.repeat(200)),
      severity: 'warning',
      messages: ['white-space'],
      says: 'Without white space it has 5,000',
    },
  ],
});
