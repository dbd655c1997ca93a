import { rule } from '../../../../server/src/rules/principal/invalid-principal-format';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const READ = '"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"';
const policy = (principal: string): string =>
  policyWith(`{"Effect":"Allow","Principal":${principal},${READ}}`);

testRule(rule, {
  valid: [
    { name: 'everyone', policy: policy('"*"') },
    { name: 'an object', policy: policy('{"AWS":"*"}') },
    { name: 'a computed value', policy: policy('{"Ref":"Principal"}') },
    { name: 'an empty list, which has its own rule', policy: policy('[]') },
    { name: 'a key without its value yet', policy: policyWith('{"Effect":"Deny","Principal":}') },
    {
      name: 'an identity policy, where the element itself is wrong',
      policy: policy('"123456789012"'),
      type: 'identity',
    },
    { name: 'an RCP, which has a rule of its own', policy: policy('"123"'), type: 'rcp' },
  ],
  invalid: [
    {
      name: 'an ARN alone',
      policy: policy('«"arn:aws:iam::123456789012:root"»'),
      severity: 'error',
      accessAnalyzer: 'INVALID_PRINCIPAL_FORMAT',
      fixes: [{ effect: 'same', output: policy('{"AWS":"arn:aws:iam::123456789012:root"}') }],
    },
    {
      name: 'a list of services',
      policy: policy('«["ec2.amazonaws.com","lambda.amazonaws.com"]»'),
      fixes: [
        {
          effect: 'same',
          output: policy('{"Service":["ec2.amazonaws.com","lambda.amazonaws.com"]}'),
        },
      ],
    },
    { name: 'a mixed list', policy: policy('«["*","ec2.amazonaws.com"]»'), fixes: [] },
    { name: 'a list with a computed item', policy: policy('«[{"Ref":"A"}]»'), fixes: [] },
    { name: 'a number', policy: policy('«123456789012»'), fixes: [] },
    { name: 'a name', policy: policy('«"alice"»'), fixes: [] },
    {
      name: 'NotPrincipal',
      policy: policyWith(`{"Effect":"Deny","NotPrincipal":«"alice"»,${READ}}`),
      says: '`NotPrincipal` must be',
    },
  ],
});
