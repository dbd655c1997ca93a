import type { Words } from '../../iam/words';
import { BY_IDENTITY_PROVIDER } from '../keyControl';
import type { KeyWords } from '../model';

/** In which calls a claim of a provider is. */
const tokenOf = (provider: string): Words => ({
  en: `In \`sts:AssumeRoleWithWebIdentity\` with a token of ${provider}.`,
  ja: `${provider} のトークンによる \`sts:AssumeRoleWithWebIdentity\` に含まれます。`,
});
const GITHUB = tokenOf('GitHub');
const GOOGLE = tokenOf('Google');
const COGNITO: Words = {
  en: 'In `sts:AssumeRoleWithWebIdentity` with a token of Amazon Cognito, and in the requests of the session.',
  ja: 'Amazon Cognito のトークンによる `sts:AssumeRoleWithWebIdentity` と、そのセッションのリクエストに含まれます。',
};
const signed = { control: BY_IDENTITY_PROVIDER } as const;

/**
 * Keys of identity providers. Sources: IAM User Guide, "Available keys for AWS OIDC federation" and
 * "Available keys for SAML-based AWS STS federation"; GitHub's documentation of OpenID Connect. The
 * words are our own.
 */
export const PROVIDER_KEYS: Readonly<Record<string, KeyWords>> = {
  'token.actions.githubusercontent.com:sub': {
    description: {
      en: 'Where the workflow runs: `repo:OWNER/REPOSITORY:ref:refs/heads/BRANCH`, or with `environment:NAME` or `pull_request` in the place of the branch.',
      ja: 'ワークフローの実行元です。`repo:所有者/リポジトリ:ref:refs/heads/ブランチ` の形で、ブランチの部分が `environment:名前` や `pull_request` になることもあります。',
    },
    availability: GITHUB,
    control: {
      en: 'GitHub signs it. Without a condition on it, the workflows of every repository on GitHub could assume the role.',
      ja: 'GitHub が署名して渡します。このキーの条件がなければ、GitHub のどのリポジトリのワークフローもロールを引き受けられます。',
    },
  },
  'token.actions.githubusercontent.com:aud': {
    description: {
      en: 'Whom the token is for: `sts.amazonaws.com` where the workflow uses the official action.',
      ja: 'トークンの対象者です。ワークフローで公式のアクションを使う場合は `sts.amazonaws.com` です。',
    },
    availability: GITHUB,
    control: {
      en: 'The workflow asks for it, and GitHub signs it.',
      ja: 'ワークフローが指定し、GitHub が署名して渡します。',
    },
  },
  'accounts.google.com:aud': {
    description: {
      en: 'The client ID of the app that got the token: its `azp` claim, or `aud` where there is no `azp`.',
      ja: 'トークンを取得したアプリのクライアント ID です。トークンの `azp`、それがない場合は `aud` の値になります。',
    },
    availability: GOOGLE,
    ...signed,
  },
  'accounts.google.com:oaud': {
    description: {
      en: 'The client ID that the token is intended for: its `aud` claim.',
      ja: 'トークンの対象となるクライアント ID で、トークンの `aud` の値です。',
    },
    availability: GOOGLE,
    ...signed,
  },
  'accounts.google.com:sub': {
    description: { en: 'The ID of the Google account.', ja: 'Google アカウントの ID です。' },
    availability: GOOGLE,
    ...signed,
  },
  'cognito-identity.amazonaws.com:aud': {
    description: {
      en: 'The ID of the Amazon Cognito identity pool.',
      ja: 'Amazon Cognito の ID プールの ID です。',
    },
    availability: COGNITO,
    ...signed,
  },
  'cognito-identity.amazonaws.com:sub': {
    description: {
      en: 'The ID of an Amazon Cognito identity.',
      ja: 'Amazon Cognito の ID プールにおける ID です。',
    },
    availability: COGNITO,
    ...signed,
  },
  'cognito-identity.amazonaws.com:amr': {
    description: {
      en: '`authenticated` with the name of the login provider, or `unauthenticated`. Compare it with `ForAnyValue`.',
      ja: '`authenticated` とログインプロバイダーの名前、または `unauthenticated` です。`ForAnyValue` で比較します。',
    },
    availability: COGNITO,
    ...signed,
  },
  'saml:aud': {
    description: {
      en: 'The endpoint that the SAML assertion is sent to: `https://signin.aws.amazon.com/saml` to sign in to the console.',
      ja: 'SAML アサーションの送信先エンドポイントです。コンソールへのサインインでは `https://signin.aws.amazon.com/saml` です。',
    },
    availability: {
      en: 'In `sts:AssumeRoleWithSAML`.',
      ja: '`sts:AssumeRoleWithSAML` に含まれます。',
    },
    ...signed,
  },
  'saml:sub': {
    description: {
      en: 'The user as the SAML provider names it.',
      ja: 'SAML プロバイダーにおけるユーザーの識別子です。',
    },
    availability: {
      en: 'In `sts:AssumeRoleWithSAML`, and in the requests of the session.',
      ja: '`sts:AssumeRoleWithSAML` と、そのセッションのリクエストに含まれます。',
    },
    ...signed,
  },
};

const ANY_PROVIDER: Words = {
  en: 'In `sts:AssumeRoleWithWebIdentity` with a token of this provider.',
  ja: 'このプロバイダーのトークンによる `sts:AssumeRoleWithWebIdentity` に含まれます。',
};

/** Claims that the tokens of every OIDC provider have. */
export const COMMON_CLAIMS: Readonly<Record<'aud' | 'sub', KeyWords>> = {
  aud: {
    description: {
      en: 'Whom the token is for: one of the client IDs (audiences) of the provider in IAM.',
      ja: 'トークンの対象者です。IAM のプロバイダーに登録したクライアント ID（対象者）のいずれかです。',
    },
    availability: ANY_PROVIDER,
    ...signed,
  },
  sub: {
    description: {
      en: 'The user or workload that the token is about, as the provider names it.',
      ja: 'トークンが表すユーザーまたはワークロードの、プロバイダーにおける識別子です。',
    },
    availability: ANY_PROVIDER,
    ...signed,
  },
};
