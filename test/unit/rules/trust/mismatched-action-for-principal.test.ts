import { rule } from '../../../../server/src/rules/trust/mismatched-action-for-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (principal: string, action: string, effect = 'Allow'): string =>
  policyWith(`{"Effect":"${effect}","Principal":{${principal}},"Action":${action}}`);

const SAML = '"Federated":"arn:aws:iam::123456789012:saml-provider/a"';
const OIDC = '"Federated":"arn:aws:iam::123456789012:oidc-provider/gitlab.com"';
const COGNITO = '"Federated":"cognito-identity.amazonaws.com"';
const USER = '"AWS":"arn:aws:iam::123456789012:user/a"';
const ASSUME = '"sts:AssumeRole"';
const WITH_SAML = '"sts:AssumeRoleWithSAML"';
const WITH_WEB = '"sts:AssumeRoleWithWebIdentity"';

testRule(rule, {
  valid: [
    { name: 'SAML', policy: policy(SAML, `[${WITH_SAML},"sts:TagSession"]`) },
    { name: 'OIDC', policy: policy(OIDC, WITH_WEB) },
    {
      name: 'no provider at all, which another rule reports',
      policy: policy('"Federated":"arn:aws:iam::111122223333:role/a"', WITH_SAML),
    },
    { name: 'a web identity provider', policy: policy(COGNITO, '"STS:assumerolewithwebidentity"') },
    { name: 'a user', policy: policy(USER, `[${ASSUME},"sts:SetSourceIdentity"]`) },
    { name: 'a service', policy: policy('"Service":"ec2.amazonaws.com"', ASSUME) },
    {
      name: 'two kinds, each with its action',
      policy: policy(`${USER},${SAML}`, `[${ASSUME},${WITH_SAML}]`),
    },
    { name: 'wildcards in the action', policy: policy(SAML, '"sts:AssumeRole*"') },
    { name: 'everyone', policy: policy('"AWS":"*"', WITH_WEB) },
    { name: 'a Deny', policy: policy(USER, `[${ASSUME},${WITH_WEB}]`, 'Deny') },
    { name: 'a computed principal', policy: policy('"Federated":{"Ref":"P"}', ASSUME) },
    {
      name: 'a computed one among others',
      policy: policy('"AWS":["123456789012",{"Ref":"P"}]', WITH_SAML),
    },
    { name: 'a malformed principal', policy: policy('"Federated":"PROVIDER-ARN"', ASSUME) },
    { name: 'a misspelt kind', policy: policy('"aws":"123456789012"', WITH_SAML) },
  ],
  invalid: [
    {
      name: 'AssumeRole for a web identity provider',
      policy: policy(COGNITO, `«${ASSUME}»`),
      severity: 'error',
      accessAnalyzer: 'MISMATCHED_ACTION_FOR_PRINCIPAL',
      says: '`cognito-identity.amazonaws.com` cannot assume a role with `sts:AssumeRole`. Use `sts:AssumeRoleWithWebIdentity`',
      fixes: [{ effect: 'widens', output: policy(COGNITO, WITH_WEB) }],
    },
    {
      name: 'web identity for SAML',
      policy: policy(SAML, `«${WITH_WEB}»`),
      fixes: [{ effect: 'widens', output: policy(SAML, WITH_SAML) }],
    },
    {
      name: 'SAML for OIDC, beside the right one',
      policy: policy(OIDC, `[${WITH_WEB},«${WITH_SAML}»]`),
      fixes: [{ effect: 'same', output: policy(OIDC, `[${WITH_WEB}]`) }],
    },
    {
      name: 'SAML for users',
      policy: policy(USER, `[«${WITH_SAML}»,«${WITH_WEB}»]`),
      fixes: [{ effect: 'widens', output: policy(USER, `[${ASSUME},${WITH_WEB}]`) }],
    },
    {
      name: 'two kinds of principal, neither of which fits',
      policy: policy(`${USER},${SAML}`, `«${WITH_WEB}»`),
      fixes: [],
    },
  ],
});
