import { BY_AWS, key } from './knownKey';

/** Keys of IAM, STS and S3 that stand in many policies. */
export const SERVICE_KEYS = [
  key('sts:ExternalId', 'String', {
    page: 'iam',
    subject: { en: 'the external ID', ja: '外部 ID' },
    holds: {
      en: 'The external ID that a third party gives when it assumes the role. It guards against the confused deputy problem; it is not a secret.',
      ja: '第三者がロールを引き受けるときに指定する外部 ID です。混乱した代理問題を防ぐもので、秘密の値ではありません。',
    },
    present: {
      en: 'In `sts:AssumeRole` with an `ExternalId`.',
      ja: '`ExternalId` を指定した `sts:AssumeRole` に含まれます。',
    },
    control: {
      en: 'Whoever assumes the role gives it; the third party must choose one for each customer.',
      ja: 'ロールを引き受ける側が指定します。第三者は顧客ごとに異なる値を使う必要があります。',
    },
  }),
  key('sts:RoleSessionName', 'String', {
    page: 'iam',
    subject: { en: 'the name of the role session', ja: 'ロールセッション名' },
    holds: {
      en: 'The session name that is given when the role is assumed.',
      ja: 'ロールを引き受けるときに指定するセッション名です。',
    },
    present: {
      en: 'In calls that assume a role.',
      ja: 'ロールを引き受ける呼び出しに含まれます。',
    },
    control: {
      en: 'Whoever assumes the role chooses it.',
      ja: 'ロールを引き受ける側が選びます。',
    },
  }),
  key('iam:PassedToService', 'String', {
    page: 'iam',
    subject: { en: 'the service that the role is passed to', ja: 'ロールを渡す先のサービス' },
    holds: {
      en: 'The service principal that the role is passed to, such as `ec2.amazonaws.com`.',
      ja: 'ロールを渡す先のサービスプリンシパルです（例: `ec2.amazonaws.com`）。',
    },
    present: { en: 'In `iam:PassRole`.', ja: '`iam:PassRole` に含まれます。' },
    control: BY_AWS,
  }),
  key('iam:PolicyARN', 'ARN', {
    page: 'iam',
    subject: {
      en: 'the policy that is attached or detached',
      ja: 'アタッチまたはデタッチするポリシー',
    },
    holds: {
      en: 'The ARN of the managed policy that the request attaches or detaches.',
      ja: 'リクエストでアタッチまたはデタッチする管理ポリシーの ARN です。',
    },
    present: {
      en: 'In calls that attach or detach a managed policy.',
      ja: '管理ポリシーをアタッチまたはデタッチする呼び出しに含まれます。',
    },
    control: { en: 'The caller chooses the policy.', ja: '呼び出し元がポリシーを選びます。' },
  }),
  key('iam:PermissionsBoundary', 'ARN', {
    page: 'iam',
    subject: { en: 'the permissions boundary', ja: 'アクセス許可の境界' },
    holds: {
      en: 'The ARN of the policy that is the permissions boundary of the user or role.',
      ja: 'ユーザーまたはロールのアクセス許可の境界となるポリシーの ARN です。',
    },
    present: {
      en: 'In calls that create or change users and roles.',
      ja: 'ユーザーやロールを作成または変更する呼び出しに含まれます。',
    },
    control: {
      en: 'The caller, or what is set on the user or role already.',
      ja: '呼び出し元が指定した値、またはユーザーやロールに設定済みの値です。',
    },
  }),
  key('iam:AWSServiceName', 'String', {
    page: 'iam',
    subject: {
      en: 'the service of the service-linked role',
      ja: 'サービスにリンクされたロールのサービス',
    },
    holds: {
      en: 'The service that a service-linked role is made for.',
      ja: 'サービスにリンクされたロールの対象となるサービスです。',
    },
    present: {
      en: 'In `iam:CreateServiceLinkedRole`.',
      ja: '`iam:CreateServiceLinkedRole` に含まれます。',
    },
    control: { en: 'The caller chooses the service.', ja: '呼び出し元がサービスを選びます。' },
  }),
];
