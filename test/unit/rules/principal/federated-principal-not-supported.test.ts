import { rule } from '../../../../server/src/rules/principal/federated-principal-not-supported';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const SAML = '"arn:aws:iam::123456789012:saml-provider/a"';
const policy = (principal: string, action = '"s3:GetObject"'): string =>
  policyWith(
    `{"Effect":"Allow","Principal":${principal},"Action":${action},"Resource":"arn:aws:s3:::b/*"}`,
  );

testRule(rule, {
  valid: [
    { name: 'another kind', policy: policy('{"AWS":"123456789012"}') },
    {
      name: 'a trust policy',
      policy: policyWith(
        `{"Effect":"Allow","Principal":{"Federated":${SAML}},"Action":"sts:AssumeRoleWithSAML"}`,
      ),
    },
    {
      name: 'a trust policy that was taken for a resource policy',
      policy: policy(`{"Federated":${SAML}}`, '["sts:AssumeRoleWithSAML","s3:GetObject"]'),
      type: 'resource',
    },
    { name: 'computed actions', policy: policy(`{"Federated":${SAML}}`, '{"Ref":"Actions"}') },
    {
      name: 'a policy of which the type is a guess',
      policy: `{"Statement":[{"Effect":"Allow","Principal":{"Federated":${SAML}},"Action":"s3:*"},{"Effect":"Allow","Action":"s3:*"}]}`,
    },
  ],
  invalid: [
    {
      name: 'a bucket policy',
      policy: policy(`{"AWS":"123456789012",«"Federated"»:${SAML}}`),
      severity: 'error',
      accessAnalyzer: 'FEDERATED_PRINCIPAL_NOT_SUPPORTED',
    },
    {
      name: 'a web identity provider',
      policy: policy('{«"Federated"»:"accounts.google.com"}'),
      type: 'resource',
    },
  ],
});
