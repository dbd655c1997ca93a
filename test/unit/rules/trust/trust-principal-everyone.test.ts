import { rule } from '../../../../server/src/rules/trust/trust-principal-everyone';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (principal: string, effect = 'Allow', more = ''): string =>
  policyWith(`{"Effect":"${effect}","Principal":${principal},"Action":"sts:AssumeRole"${more}}`);

testRule(rule, {
  valid: [
    { name: 'everyone with an account', policy: policy('{"AWS":"*"}') },
    { name: 'a computed value', policy: policy('{"Ref":"P"}') },
    {
      name: 'a bucket policy',
      policy: policyWith('{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}'),
    },
    { name: 'an RCP on STS', policy: policy('"*"', 'Deny', ',"Resource":"*"') },
    { name: 'NotPrincipal', policy: policyWith('{"NotPrincipal":"*","Action":"sts:AssumeRole"}') },
  ],
  invalid: [
    {
      name: 'an Allow for everyone',
      policy: policy('«"*"»'),
      severity: 'error',
      accessAnalyzer: 'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
      fixes: [],
    },
    {
      name: 'a Deny for everyone',
      policy: policy('«"*"»', 'Deny'),
      fixes: [{ effect: 'same', output: policy('{"AWS":"*"}', 'Deny') }],
    },
  ],
});
