import { rule } from '../../../../server/src/rules/organization/rcp-not-action';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (element: string): string =>
  policyWith(`{"Effect":"Deny","Principal":"*",${element}:"s3:*","Resource":"*"}`);

testRule(rule, {
  valid: [
    { name: 'Action', policy: policy('"Action"'), type: 'rcp' },
    { name: 'an SCP', policy: policy('"NotAction"'), type: 'scp' },
    { name: 'a bucket policy', policy: policy('"NotAction"') },
  ],
  invalid: [
    {
      name: 'NotAction',
      policy: policy('«"NotAction"»'),
      type: 'rcp',
      severity: 'error',
      accessAnalyzer: 'RCP_SYNTAX_ERROR_NOTACTION',
    },
  ],
});
