import { rule } from '../../../../server/src/rules/principal/unsupported-wildcard-in-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (principal: string): string =>
  policyWith(
    `{"Effect":"Allow","Principal":${principal},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}`,
  );

testRule(rule, {
  valid: [
    { name: 'everyone', policy: policy('"*"') },
    { name: 'everyone, under AWS', policy: policy('{"AWS":["*"]}') },
    { name: 'a role', policy: policy('{"AWS":"arn:aws:iam::123456789012:role/a"}') },
    { name: 'a computed value', policy: policy('{"AWS":[{"Fn::Sub":"${A}"}]}') },
    { name: 'a key that is no kind', policy: policy('{"aws":"a*"}') },
    { name: 'an identity policy', policy: policy('{"AWS":"a*"}'), type: 'identity' },
  ],
  invalid: [
    {
      name: 'some roles',
      policy: policy('{"AWS":["111122223333",«"arn:aws:iam::123456789012:role/a-*"»]}'),
      severity: 'error',
      accessAnalyzer: 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
      messages: ['inside'],
      fixes: [],
    },
    {
      name: 'all sessions of a role',
      policy: policy('{"AWS":«"arn:aws:sts::123456789012:assumed-role/a/*"»}'),
    },
    { name: 'a question mark', policy: policy('{"AWS":«"arn:aws:iam::123456789012:user/a?"»}') },
    {
      name: 'a whole account',
      policy: policy('{"AWS":«"arn:aws:iam::123456789012:*"»}'),
      fixes: [{ effect: 'same', output: policy('{"AWS":"arn:aws:iam::123456789012:root"}') }],
    },
    {
      name: 'every service, every provider',
      policy: policy('{"Service":«"*"»,"Federated":«"*"»,"CanonicalUser":«"*"»}'),
      messages: ['kind', 'kind', 'kind'],
      says: '`Service` takes no wildcards',
    },
    {
      name: 'NotPrincipal',
      policy: policyWith(
        '{"Effect":"Deny","NotPrincipal":{"AWS":«"arn:aws:iam::123456789012:user/*"»},"Action":"s3:*","Resource":"*"}',
      ),
    },
  ],
});
