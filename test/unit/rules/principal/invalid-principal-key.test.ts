import { rule } from '../../../../server/src/rules/principal/invalid-principal-key';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (principal: string): string =>
  policyWith(
    `{"Effect":"Allow","Principal":${principal},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}`,
  );

testRule(rule, {
  valid: [
    { name: 'AWS', policy: policy('{"AWS":"*"}') },
    {
      name: 'all four kinds',
      policy: policy('{"AWS":"1","Service":"s","Federated":"f","CanonicalUser":"c"}'),
    },
    { name: 'no object', policy: policy('"*"') },
    { name: 'a computed Principal', policy: policy('{"Fn::If":["A",{"aws":"1"},"*"]}') },
    { name: 'an identity policy', policy: policy('{"aws":"*"}'), type: 'identity' },
  ],
  invalid: [
    {
      name: 'letter case',
      policy: policy('{«"aws"»:"123456789012"}'),
      severity: 'error',
      accessAnalyzer: 'INVALID_PRINCIPAL_KEY',
      messages: ['spelling'],
      fixes: [{ effect: 'same', output: policy('{"AWS":"123456789012"}') }],
    },
    {
      name: 'the plural',
      policy: policy('{«"Services"»:"s3.amazonaws.com"}'),
      fixes: [{ effect: 'same', output: policy('{"Service":"s3.amazonaws.com"}') }],
    },
    {
      name: 'letter case beside the right spelling',
      policy: policy('{"AWS":"123456789012",«"aws"»:"210987654321"}'),
      fixes: [],
    },
    {
      name: 'another word, also one that objects have of their own',
      policy: policy('{«"Account"»:"1",«"constructor"»:"2",«"__proto__"»:"3"}'),
      messages: ['unknown', 'unknown', 'unknown'],
      says: '`Account` is not a kind of principal',
      fixes: [],
    },
  ],
});
