import { TEMPORARY, EC2_ROLE } from './availability';
import { ofSession } from './globalKey';
import type { GlobalConditionKey } from './globalKey';

/** Keys that say how the credentials of the request came about. */
export const SESSION_KEYS: readonly GlobalConditionKey[] = [
  {
    name: 'aws:AssumedRoot',
    type: 'Bool',
    ...ofSession,
    description: {
      en: 'Whether the request comes from a privileged root session of `sts:AssumeRoot`.',
      ja: 'リクエストが `sts:AssumeRoot` による特権ルートセッションからのものかどうかです。',
    },
    availability: {
      en: 'Only where the principal uses credentials from `sts:AssumeRoot`.',
      ja: 'プリンシパルが `sts:AssumeRoot` の認証情報を使う場合だけ含まれます。',
    },
  },
  {
    name: 'aws:FederatedProvider',
    type: 'String',
    otherType: 'Arn',
    ...ofSession,
    values: [
      'cognito-identity.amazonaws.com',
      'accounts.google.com',
      'graph.facebook.com',
      'www.amazon.com',
    ],
    description: {
      en: 'The identity provider that signed the principal in: its name, or the ARN of an OIDC provider.',
      ja: 'プリンシパルを認証した ID プロバイダーです（名前、または OIDC プロバイダーの ARN）。',
    },
    availability: {
      en: 'Only in sessions of roles assumed with `sts:AssumeRoleWithWebIdentity`, and while such a role is assumed.',
      ja: '`sts:AssumeRoleWithWebIdentity` で引き受けたロールのセッションと、その引き受けのリクエストだけに含まれます。',
    },
  },
  {
    name: 'aws:TokenIssueTime',
    type: 'Date',
    ...ofSession,
    description: {
      en: 'When the temporary credentials of the request were issued.',
      ja: 'リクエストの一時的な認証情報が発行された日時です。',
    },
    availability: TEMPORARY,
  },
  {
    name: 'aws:SignInSessionArn',
    type: 'Arn',
    ...ofSession,
    description: {
      en: 'The ARN of the AWS Sign-In session (such as `aws login`) that the credentials come from.',
      ja: '認証情報の元になった AWS サインインセッション（`aws login` など）の ARN です。',
    },
    availability: {
      en: 'Only in requests from an OAuth session of AWS Sign-In; not in those of the console.',
      ja: 'AWS サインインの OAuth セッションからのリクエストだけに含まれ、コンソールのセッションには含まれません。',
    },
  },
  {
    name: 'aws:MultiFactorAuthAge',
    type: 'Numeric',
    ...ofSession,
    description: {
      en: 'The number of seconds since the caller gave the MFA code.',
      ja: '呼び出し元が MFA コードを入力してからの秒数です。',
    },
    availability: {
      en: 'Only where MFA was used; never for federated identities. A Deny therefore needs `NumericGreaterThanIfExists` to catch requests without MFA.',
      ja: 'MFA を使ったときだけ含まれ、フェデレーション ID の場合は含まれません。そのため Deny で MFA のないリクエストも捉えるには `NumericGreaterThanIfExists` が必要です。',
    },
  },
  {
    name: 'aws:MultiFactorAuthPresent',
    type: 'Bool',
    ...ofSession,
    description: {
      en: 'Whether the temporary credentials of the request were obtained with MFA.',
      ja: 'リクエストの一時的な認証情報が MFA を使って取得されたかどうかです。',
    },
    availability: {
      en: 'Only with temporary credentials: `true` after MFA, `false` in a console session without it. Requests with long-term access keys do not have it at all. Those of federated identities do not have it either.',
      ja: '一時的な認証情報を使うときだけ含まれます。MFA のあとは `true`、MFA を使わないコンソールのセッションでは `false` です。長期のアクセスキーによるリクエストには、キーそのものがありません。フェデレーション ID のリクエストにもありません。',
    },
  },
  {
    name: 'aws:ChatbotSourceArn',
    type: 'Arn',
    ...ofSession,
    description: {
      en: 'The ARN of the chat configuration that the session of the role was started from.',
      ja: 'ロールセッションを開始したチャット設定の ARN です。',
    },
    availability: {
      en: 'Only in role sessions of Amazon Q Developer in chat applications.',
      ja: 'チャットアプリケーションの Amazon Q Developer によるロールセッションだけに含まれます。',
    },
  },
  {
    name: 'aws:Ec2InstanceSourceVpc',
    type: 'String',
    ...ofSession,
    description: {
      en: 'The ID of the VPC whose instance the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡されたインスタンスの VPC の ID です。',
    },
    availability: EC2_ROLE,
  },
  {
    name: 'aws:Ec2InstanceSourcePrivateIPv4',
    type: 'IpAddress',
    ...ofSession,
    description: {
      en: 'The primary private IPv4 address of the instance that the role credentials were delivered to.',
      ja: 'ロールの認証情報が渡されたインスタンスの、プライマリプライベート IPv4 アドレスです。',
    },
    availability: EC2_ROLE,
  },
  {
    name: 'aws:SourceIdentity',
    type: 'String',
    ...ofSession,
    description: {
      en: 'The source identity that was set when the role was assumed; it stays the same through role chaining.',
      ja: 'ロールの引き受け時に設定されたソース ID で、ロールの連鎖でも変わりません。',
    },
    availability: {
      en: 'Only in role sessions for which a source identity was set.',
      ja: 'ソース ID が設定されたロールセッションだけに含まれます。',
    },
    control: {
      en: 'Whoever assumes the role sets it, within what the trust policy allows.',
      ja: 'ロールを引き受ける側が、信頼ポリシーの許す範囲で設定します。',
    },
  },
];
