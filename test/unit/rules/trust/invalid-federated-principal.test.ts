import { rule } from '../../../../server/src/rules/trust/invalid-federated-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (federated: string): string =>
  policyWith(
    `{"Effect":"Allow","Principal":{"Federated":${federated}},"Action":"sts:AssumeRoleWithSAML"}`,
  );

testRule(rule, {
  valid: [
    ...[
      'arn:aws:iam::123456789012:saml-provider/ExampleIdP',
      'arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE',
      'arn:aws:iam::AccountNumber:saml-provider/ExampleOrgSSOProvider',
      'arn:aws:iam::${AWS::AccountId}:saml-provider/a',
      'cognito-identity.amazonaws.com',
      'www.amazon.com',
      'PROVIDER-ARN',
      '<provider>',
      '*',
    ].map((value) => ({ name: value, policy: policy(`"${value}"`) })),
    { name: 'a computed value', policy: policy('{"Ref":"Provider"}') },
    {
      name: 'a bucket policy, which has a rule of its own',
      policy: policyWith('{"Principal":{"Federated":"a"},"Action":"s3:*","Resource":"*"}'),
    },
  ],
  invalid: [
    {
      name: 'a URL',
      policy: policy('«"https://accounts.google.com/"»'),
      severity: 'error',
      accessAnalyzer: 'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY',
      fixes: [{ effect: 'same', output: policy('"accounts.google.com"') }],
    },
    {
      name: 'a name and other ARNs',
      policy: policy('[«"google"»,«"arn:aws:iam::123456789012:role/a"»,«"arn:aws:iam::1:saml/a"»]'),
      fixes: [],
    },
  ],
});
