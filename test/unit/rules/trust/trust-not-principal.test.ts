import { rule } from '../../../../server/src/rules/trust/trust-not-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (element: string, action = 'sts:AssumeRole', more = ''): string =>
  policyWith(`{"Effect":"Allow",${element}:{"AWS":"123456789012"},"Action":"${action}"${more}}`);

testRule(rule, {
  valid: [
    { name: 'Principal', policy: policy('"Principal"') },
    { name: 'a bucket policy', policy: policy('"NotPrincipal"', 's3:GetObject') },
    {
      name: 'a policy that may be an RCP',
      policy: policy('"NotPrincipal"', 'sts:AssumeRole', ',"Resource":"*"'),
    },
  ],
  invalid: [
    {
      name: 'NotPrincipal',
      policy: policy('«"NotPrincipal"»'),
      severity: 'error',
      accessAnalyzer: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
    },
    {
      name: 'NotPrincipal where the user says that it is a trust policy',
      policy: policy('«"NotPrincipal"»', 'sts:AssumeRole', ',"Resource":"*"'),
      type: 'trust',
    },
  ],
});
