import { rule } from '../../../../server/src/rules/trust/oidc-trust-without-condition';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const EKS = 'arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE';
const policy = (federated: string, condition = '', action = 'sts:AssumeRoleWithWebIdentity') =>
  policyWith(
    `{"Effect":"Allow","Principal":{"Federated":${federated}},"Action":"${action}"${condition}}`,
  );
const when = (key: string): string => `,"Condition":{"StringEquals":{"${key}":"a"}}`;

testRule(rule, {
  valid: [
    {
      name: 'a condition of the provider',
      policy: policy(`"${EKS}"`, when('oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE:sub')),
    },
    {
      name: 'a condition in another letter case',
      policy: policy('"accounts.google.com"', when('Accounts.Google.com:aud')),
    },
    {
      name: 'GitHub, which has a rule of its own',
      policy: policy('"arn:aws:iam::1:oidc-provider/token.actions.githubusercontent.com"'),
    },
    {
      name: 'SAML',
      policy: policy('"arn:aws:iam::1:saml-provider/a"', '', 'sts:AssumeRoleWithSAML'),
    },
    { name: 'another action', policy: policy('"accounts.google.com"', '', 'sts:AssumeRole') },
    { name: 'a computed provider', policy: policy('{"Fn::GetAtt":["Provider","Arn"]}') },
    {
      name: 'a template',
      policy: policy('"arn:aws:iam::${AWS::AccountId}:oidc-provider/${Issuer}"'),
    },
    {
      name: 'a computed operator block',
      policy: policy(`"${EKS}"`, ',"Condition":{"StringEquals":{"Ref":"C"}}'),
    },
    { name: 'a computed condition', policy: policy(`"${EKS}"`, ',"Condition":{"Ref":"C"}') },
    {
      name: 'a Deny',
      policy: policyWith(
        '{"Effect":"Deny","Principal":{"Federated":"accounts.google.com"},"Action":"sts:AssumeRoleWithWebIdentity"}',
      ),
    },
  ],
  invalid: [
    {
      name: 'no condition',
      policy: policy(`«"${EKS}"»`),
      severity: 'warning',
      accessAnalyzer: 'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
      says: '`oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE:aud`',
    },
    {
      name: 'a condition of another provider',
      policy: policy(
        '["accounts.google.com",«"graph.facebook.com"»]',
        when('accounts.google.com:aud'),
      ),
    },
    {
      name: 'a global key alone',
      policy: policy('«"cognito-identity.amazonaws.com"»', when('aws:RequestedRegion')),
    },
  ],
});
