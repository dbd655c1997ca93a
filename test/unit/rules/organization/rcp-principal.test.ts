import { rule } from '../../../../server/src/rules/organization/rcp-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (principal: string): string =>
  policyWith(`{"Effect":"Deny",${principal},"Action":"s3:*","Resource":"*"}`);

testRule(rule, {
  valid: [
    { name: 'everyone', policy: policy('"Principal":"*"'), type: 'rcp' },
    { name: 'everyone, under AWS', policy: policy('"Principal":{"AWS":["*"]}'), type: 'rcp' },
    { name: 'a computed value', policy: policy('"Principal":{"Ref":"P"}'), type: 'rcp' },
    {
      name: 'a computed value under AWS',
      policy: policy('"Principal":{"AWS":{"Ref":"P"}}'),
      type: 'rcp',
    },
    { name: 'a value not yet typed', policy: policy('"Principal":'), type: 'rcp' },
    { name: 'a bucket policy', policy: policy('"Principal":{"AWS":"123456789012"}') },
  ],
  invalid: [
    {
      name: 'an account',
      policy: policy('"Principal":«{"AWS":"123456789012"}»'),
      type: 'rcp',
      severity: 'error',
      accessAnalyzer: 'RCP_SYNTAX_ERROR_PRINCIPAL',
      messages: ['principal'],
    },
    { name: 'a service', policy: policy('"Principal":«{"Service":"*"}»'), type: 'rcp' },
    {
      name: 'everyone and an account',
      policy: policy('"Principal":«{"AWS":["*","123456789012"]}»'),
      type: 'rcp',
    },
    { name: 'a text', policy: policy('"Principal":«"123456789012"»'), type: 'rcp' },
    {
      name: 'NotPrincipal',
      policy: policy('«"NotPrincipal"»:{"AWS":"123456789012"}'),
      type: 'rcp',
      messages: ['notPrincipal'],
    },
  ],
});
