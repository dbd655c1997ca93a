import { rule } from '../../../../server/src/rules/principal/unsupported-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const ACTION = '"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"';
const written = (effect: string, element: string): string =>
  policyWith(`{"Effect":"${effect}",${element}${ACTION}}`);

testRule(rule, {
  valid: [
    { name: 'no Principal', policy: written('Allow', ''), type: 'identity' },
    { name: 'a resource policy', policy: written('Allow', '"Principal":"*",') },
    {
      name: 'an SCP, which has a rule of its own',
      policy: written('Deny', '"Principal":"*",'),
      type: 'scp',
    },
  ],
  invalid: [
    {
      name: 'everyone',
      policy: written('Allow', '«"Principal"»:"*",'),
      type: 'identity',
      severity: 'error',
      accessAnalyzer: 'UNSUPPORTED_PRINCIPAL',
      fixes: [{ effect: 'same', output: written('Allow', '') }],
    },
    {
      name: 'everyone, under AWS',
      policy: written('Deny', '«"Principal"»:{"AWS":["*"]},'),
      type: 'session',
      fixes: [{ effect: 'same', output: written('Deny', '') }],
    },
    {
      name: 'someone: the Allow reaches further without',
      policy: written('Allow', '«"Principal"»:{"AWS":"123456789012"},'),
      type: 'boundary',
      fixes: [{ effect: 'widens', output: written('Allow', '') }],
    },
    {
      name: 'NotPrincipal: the Deny reaches further without',
      policy: written('Deny', '«"NotPrincipal"»:{"AWS":"123456789012"},'),
      type: 'identity',
      says: '`NotPrincipal`',
      fixes: [{ effect: 'narrows', output: written('Deny', '') }],
    },
    {
      name: 'in what the AWS CLI prints of a user',
      policy: `{"UserPolicyList":[{"PolicyDocument":${written('Allow', '«"Principal"»:"*",')}}]}`,
    },
  ],
});
