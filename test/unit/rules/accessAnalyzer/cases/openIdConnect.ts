import { trust } from './case';
import type { Cases } from './case';

const GITHUB = 'token.actions.githubusercontent.com';
const GITHUB_PROVIDER = `"arn:aws:iam::111122223333:oidc-provider/${GITHUB}"`;
const AUDIENCE = `"StringEquals":{"${GITHUB}:aud":"sts.amazonaws.com"}`;

const web = (provider: string, condition?: string): string =>
  trust(`{"Federated":${provider}}`, condition, '"sts:AssumeRoleWithWebIdentity"');
const github = (condition?: string): string => web(GITHUB_PROVIDER, condition);
const HOST = 'accounts.example.com';
const PROVIDER = `"arn:aws:iam::111122223333:oidc-provider/${HOST}"`;

/** Trust in providers of OpenID Connect. */
export const OPEN_ID_CONNECT: Cases = {
  MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL: [
    { name: 'no condition', policy: web(`«${PROVIDER}»`) },
    {
      name: 'a condition of another provider',
      policy: web(`«${PROVIDER}»`, '{"StringEquals":{"other.example.com:aud":"app"}}'),
    },
    {
      name: 'a global key alone',
      policy: web(`«${PROVIDER}»`, '{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}'),
    },
    { name: 'Cognito', policy: web('«"cognito-identity.amazonaws.com"»') },
    {
      name: 'a cluster',
      policy: web(
        '«"arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE"»',
      ),
    },
  ],
  MISSING_GITHUB_REPO_CONDITION_KEY: [
    {
      name: 'only the audience',
      policy: github(`{${AUDIENCE}}`).replace(GITHUB_PROVIDER, `«${GITHUB_PROVIDER}»`),
    },
    {
      name: 'only the branch',
      policy: web(
        `«${GITHUB_PROVIDER}»`,
        `{"StringEquals":{"${GITHUB}:aud":"sts.amazonaws.com","${GITHUB}:ref":"refs/heads/main"}}`,
      ),
    },
    { name: 'no condition', policy: web(`«${GITHUB_PROVIDER}»`) },
  ],
  SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED: [
    { name: 'everybody', policy: github(`{${AUDIENCE},"StringLike":{"${GITHUB}:sub":«"*"»}}`) },
    {
      name: 'every repository of every owner',
      policy: github(`{${AUDIENCE},"StringLike":{"${GITHUB}:sub":«"repo:*"»}}`),
    },
    {
      name: 'every repository of an owner',
      policy: github(`{${AUDIENCE},"StringLike":{"${GITHUB}:sub":«"repo:octo-org/*"»}}`),
    },
    {
      name: 'every branch',
      policy: github(
        `{${AUDIENCE},"StringLike":{"${GITHUB}:sub":["repo:octo-org/a:ref:refs/heads/main",«"repo:octo-org/b:*"»]}}`,
      ),
    },
  ],
  FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE: [
    {
      name: 'GitHub',
      policy: github(
        `{«"ForAnyValue:StringEquals"»:{"${GITHUB}:aud":"sts.amazonaws.com"},"StringEquals":{"${GITHUB}:sub":"repo:octo-org/a:ref:refs/heads/main"}}`,
      ),
    },
    {
      name: 'Cognito',
      policy: web(
        '"cognito-identity.amazonaws.com"',
        '{«"ForAnyValue:StringEquals"»:{"cognito-identity.amazonaws.com:aud":"us-east-1:12345678-ffff-ffff-ffff-123456"},"StringEquals":{"cognito-identity.amazonaws.com:sub":"us-east-1:a"}}',
      ),
    },
  ],
  CONFIRM_AUDIENCE_CLAIM_TYPE: [
    {
      name: 'ForAllValues',
      policy: web(
        PROVIDER,
        `{«"ForAllValues:StringEquals"»:{"${HOST}:aud":"app"},"StringEquals":{"${HOST}:sub":"u"}}`,
      ),
    },
  ],
};
