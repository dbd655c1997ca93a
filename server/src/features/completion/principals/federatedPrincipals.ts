import type { Words } from '../../../iam/words';
import type { CompletionContext } from '../context';
import type { Proposal } from '../proposal';
import { proposeKnown, proposePrincipal } from './awsPrincipals';

/** OIDC providers that many people have; an account has one for each. */
const OIDC: readonly (readonly [provider: string, snippet: string, words: Words])[] = [
  [
    'token.actions.githubusercontent.com',
    'token.actions.githubusercontent.com',
    { en: 'GitHub Actions.', ja: 'GitHub Actions です。' },
  ],
  ['gitlab.com', 'gitlab.com', { en: 'GitLab CI/CD.', ja: 'GitLab CI/CD です。' }],
  ['app.terraform.io', 'app.terraform.io', { en: 'HCP Terraform.', ja: 'HCP Terraform です。' }],
  ['agent.buildkite.com', 'agent.buildkite.com', { en: 'Buildkite.', ja: 'Buildkite です。' }],
  [
    'oidc.circleci.com/org/…',
    'oidc.circleci.com/org/${2:ORGANIZATION_ID}',
    { en: 'CircleCI.', ja: 'CircleCI です。' },
  ],
  [
    'oidc.eks.….amazonaws.com/id/…',
    'oidc.eks.${2:us-east-1}.amazonaws.com/id/${3:ID}',
    {
      en: 'Service accounts of an Amazon EKS cluster (IRSA).',
      ja: 'Amazon EKS クラスターのサービスアカウント（IRSA）です。',
    },
  ],
  ['…', '${2:PROVIDER}', { en: 'An OIDC provider.', ja: 'OIDC プロバイダーです。' }],
];

const SAML: Words = { en: 'A SAML provider.', ja: 'SAML プロバイダーです。' };

/** Providers that need no resource in the account. */
const BY_NAME: readonly (readonly [provider: string, words: Words])[] = [
  [
    'cognito-identity.amazonaws.com',
    { en: 'Amazon Cognito identity pools.', ja: 'Amazon Cognito ID プールです。' },
  ],
  ['accounts.google.com', { en: 'Google.', ja: 'Google です。' }],
  ['www.amazon.com', { en: 'Login with Amazon.', ja: 'Login with Amazon です。' }],
  ['graph.facebook.com', { en: 'Facebook.', ja: 'Facebook です。' }],
];

/** Identity providers: those that the open policies name, well-known ones, and others to fill in. */
export function federatedPrincipals({ names }: CompletionContext): readonly Proposal[] {
  const iam = `arn:${names.partition()}:iam::`;
  const account = `\${1:${names.accounts()[0] ?? '111122223333'}}`;
  return [
    ...names.principals('Federated').map(proposeKnown),
    ...OIDC.map(([provider, snippet, words]) =>
      proposePrincipal(
        `${iam}…:oidc-provider/${provider}`,
        words,
        `${iam}${account}:oidc-provider/${snippet}`,
      ),
    ),
    proposePrincipal(
      `${iam}…:saml-provider/…`,
      SAML,
      `${iam}${account}:saml-provider/\${2:PROVIDER}`,
    ),
    ...BY_NAME.map(([provider, words]) => ({ ...proposePrincipal(provider, words), rank: 7 })),
  ];
}
