import { rule } from '../../../../server/src/rules/trust/trust-resource';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (more = ''): string =>
  policyWith(
    `{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"${more}}`,
  );

testRule(rule, {
  valid: [
    { name: 'no Resource', policy: policy(), type: 'trust' },
    { name: 'a policy that may be an RCP', policy: policy(',"Resource":"*"') },
    { name: 'an endpoint policy', policy: policy(',"Resource":"*"'), type: 'endpoint' },
  ],
  invalid: [
    {
      name: 'Resource',
      policy: policy(',«"Resource"»:"*"'),
      type: 'trust',
      severity: 'error',
      accessAnalyzer: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
      fixes: [{ effect: 'same', output: policy() }],
    },
    {
      name: 'NotResource, in what the AWS CLI prints of a role',
      policy: `{"AssumeRolePolicyDocument":${policy(',«"NotResource"»:["*"]')}}`,
      says: '`NotResource`',
    },
  ],
});
