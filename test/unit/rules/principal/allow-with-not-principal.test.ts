import { rule } from '../../../../server/src/rules/principal/allow-with-not-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (effect: string, element: string): string =>
  policyWith(
    `{"Effect":${effect},${element}:{"AWS":"123456789012"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}`,
  );

testRule(rule, {
  valid: [
    { name: 'Allow with Principal', policy: policy('"Allow"', '"Principal"') },
    { name: 'Deny with NotPrincipal', policy: policy('"Deny"', '"NotPrincipal"') },
    { name: 'a computed Effect', policy: policy('{"Ref":"E"}', '"NotPrincipal"') },
    {
      name: 'a trust policy, which has a rule of its own',
      policy: policy('"Allow"', '"NotPrincipal"'),
      type: 'trust',
    },
    {
      name: 'an RCP, which has a rule of its own',
      policy: policy('"Allow"', '"NotPrincipal"'),
      type: 'rcp',
    },
  ],
  invalid: [
    {
      name: 'Allow with NotPrincipal',
      policy: policy('"Allow"', '«"NotPrincipal"»'),
      severity: 'warning',
      accessAnalyzer: 'ALLOW_WITH_NOT_PRINCIPAL',
    },
  ],
});
