import { rule } from '../../../../server/src/rules/size/trust-policy-too-large';
import { testRule } from '../../testers/ruleTester';
import { policyOfSize, unmarked } from './large';

const TRUST =
  '"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"';

testRule(rule, {
  valid: [
    { name: 'as large as allowed', policy: unmarked(policyOfSize(2048, TRUST)) },
    {
      name: 'a policy that may be another',
      policy: unmarked(policyOfSize(2049, `${TRUST},"Resource":"*"`)),
    },
  ],
  invalid: [
    {
      name: 'a character too many',
      policy: policyOfSize(2049, TRUST, '\n'),
      severity: 'warning',
      accessAnalyzer: 'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA',
      says: '2,049 characters without white space, and the quota is 2,048',
    },
  ],
});
