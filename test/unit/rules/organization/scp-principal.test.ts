import { rule } from '../../../../server/src/rules/organization/scp-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (element: string): string =>
  policyWith(`{"Effect":"Deny",${element}"Action":"s3:*","Resource":"*"}`);

testRule(rule, {
  valid: [
    { name: 'no Principal', policy: policy(''), type: 'scp' },
    { name: 'an RCP', policy: policy('"Principal":"*",'), type: 'rcp' },
    { name: 'a bucket policy', policy: policy('"Principal":"*",') },
  ],
  invalid: [
    {
      name: 'everyone',
      policy: policy('«"Principal"»:"*",'),
      type: 'scp',
      severity: 'error',
      accessAnalyzer: 'SCP_SYNTAX_ERROR_PRINCIPAL',
      fixes: [{ effect: 'same', output: policy('') }],
    },
    {
      name: 'everyone but someone',
      policy: policy('«"NotPrincipal"»:{"AWS":"123456789012"},'),
      type: 'scp',
      says: '`NotPrincipal`',
      fixes: [{ effect: 'narrows', output: policy('') }],
    },
  ],
});
