import type { PrincipalKind } from '../../../iam/element';
import type { Words } from '../../../iam/words';
import type { PrincipalReading } from '../../../reasoning/explain/reading/readPrincipal';

/** The keys of a Principal element. */
export const KIND_DOCS: Readonly<Record<PrincipalKind, readonly [headline: Words, more: Words]>> = {
  AWS: [
    { en: 'Accounts, IAM users and roles', ja: 'アカウント、IAM ユーザー、IAM ロール' },
    {
      en: 'ARNs, account IDs of twelve digits, or `*` for everyone. Groups cannot be principals.',
      ja: 'ARN、12 桁のアカウント ID、または全員を表す `*` を書きます。グループはプリンシパルにできません。',
    },
  ],
  Service: [
    { en: 'AWS services', ja: 'AWS のサービス' },
    {
      en: 'Service principals such as `lambda.amazonaws.com`: the service itself calls.',
      ja: '`lambda.amazonaws.com` などのサービスプリンシパルです。サービス自身が呼び出します。',
    },
  ],
  Federated: [
    { en: 'Users of an identity provider', ja: 'ID プロバイダーのユーザー' },
    {
      en: 'The ARN of an OIDC or SAML provider, or the host name of a web identity provider.',
      ja: 'OIDC または SAML プロバイダーの ARN、あるいはウェブ ID プロバイダーのホスト名を書きます。',
    },
  ],
  CanonicalUser: [
    { en: 'An account by its canonical user ID', ja: '正規ユーザー ID で表したアカウント' },
    {
      en: 'Only Amazon S3 uses it. S3 shows the account ARN in its place when the policy is read again.',
      ja: 'Amazon S3 だけで使います。保存後に読み出すと、アカウントの ARN で表示されます。',
    },
  ],
};

export const UNKNOWN_KIND: Words = {
  en: 'Not a kind of principal: `AWS`, `Service`, `Federated` or `CanonicalUser` can stand here',
  ja: 'プリンシパルの種類ではありません（`AWS`、`Service`、`Federated`、`CanonicalUser` のいずれかを書きます）',
};

/** What it means to name such a principal. */
export const PRINCIPAL_DOCS: Readonly<Record<PrincipalReading['kind'], Words | undefined>> = {
  everyone: {
    en: 'Everyone, in every account, and callers who are not signed in where the service allows that. Conditions are all that can narrow it.',
    ja: 'すべてのアカウントの全員で、サービスによっては未認証の呼び出しも含まれます。絞り込めるのは条件だけです。',
  },
  account: {
    en: 'The whole account, not only its root user: the account decides by its own policies which users and roles may.',
    ja: 'ルートユーザーだけでなく、アカウント全体を指します。どのユーザーやロールに許すかは、そのアカウントのポリシーで決まります。',
  },
  user: {
    en: 'This one user. If the user is deleted and created again under the same name, the statement does not apply to the new one.',
    ja: 'この 1 人のユーザーです。削除して同じ名前で作り直すと、新しいユーザーは対象になりません。',
  },
  role: {
    en: 'Every session of this role. If the role is deleted and created again under the same name, the statement does not apply to the new one.',
    ja: 'このロールのすべてのセッションです。削除して同じ名前で作り直すと、新しいロールは対象になりません。',
  },
  'role-session': {
    en: 'One session of the role, by its session name.',
    ja: 'ロールの 1 つのセッションを、セッション名で指定しています。',
  },
  'federated-user': {
    en: 'A session from `sts:GetFederationToken`.',
    ja: '`sts:GetFederationToken` によるセッションです。',
  },
  'saml-provider': {
    en: 'Everyone whom this provider signs in; conditions on `saml:` keys narrow it.',
    ja: 'このプロバイダーでサインインした全員です。`saml:` の条件キーで絞り込みます。',
  },
  'oidc-provider': {
    en: 'Every identity that this provider issues tokens for: narrow it with a condition on the `:sub` and `:aud` keys of the provider.',
    ja: 'このプロバイダーがトークンを発行する全員です。プロバイダーの `:sub` と `:aud` の条件キーで絞り込んでください。',
  },
  'web-identity': {
    en: 'Everyone whom this provider signs in; narrow it with a condition on its `:aud` key.',
    ja: 'このプロバイダーでサインインした全員です。`:aud` の条件キーで絞り込んでください。',
  },
  service: {
    en: 'The service itself calls, for whichever customer: `aws:SourceArn` or `aws:SourceAccount` keeps it to your own resources.',
    ja: 'サービス自身が、どの利用者のためにも呼び出します。`aws:SourceArn` や `aws:SourceAccount` で自分のリソースに限定できます。',
  },
  'canonical-user': undefined,
  deleted: {
    en: 'IAM shows the unique ID in place of the ARN when the user or role has been deleted: nobody matches it any more.',
    ja: 'ユーザーやロールが削除されると、IAM は ARN の代わりに一意の ID を表示します。もう誰にも一致しません。',
  },
  pattern: {
    en: 'Except for `*` alone, principals have no wildcards. Name an account, and narrow it with `ArnLike` on `aws:PrincipalArn`.',
    ja: '単独の `*` を除き、プリンシパルにワイルドカードは使えません。アカウントを指定し、`aws:PrincipalArn` の `ArnLike` で絞り込んでください。',
  },
  other: undefined,
  unknown: undefined,
};

export const EXCEPT: Words = {
  en: '`NotPrincipal`: the statement is about everyone except this principal.',
  ja: '`NotPrincipal`: このステートメントは、このプリンシパル以外の全員が対象です。',
};
