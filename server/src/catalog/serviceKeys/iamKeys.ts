import { BY_AWS, CHOSEN_BY_CALLER } from '../keyControl';
import type { KeyWords } from '../model';

/** Keys of IAM. Source: IAM User Guide, "IAM and AWS STS condition context keys"; the words are our own. */
export const IAM_KEYS: Readonly<Record<string, KeyWords>> = {
  'iam:PassedToService': {
    description: {
      en: 'The service principal that the role is passed to, such as `ec2.amazonaws.com`.',
      ja: 'ロールを渡す先のサービスプリンシパルです（例: `ec2.amazonaws.com`）。',
    },
    availability: { en: 'In `iam:PassRole`.', ja: '`iam:PassRole` に含まれます。' },
    control: BY_AWS,
  },
  'iam:AssociatedResourceArn': {
    description: {
      en: 'The ARN of the resource that is to use the role at the service that it is passed to.',
      ja: 'ロールを渡す先のサービスで、そのロールを使用するリソースの ARN です。',
    },
    availability: {
      en: 'In `iam:PassRole`, for services that support it.',
      ja: 'このキーに対応したサービスへの `iam:PassRole` に含まれます。',
    },
    control: BY_AWS,
  },
  'iam:PolicyARN': {
    description: {
      en: 'The ARN of the managed policy that the request attaches or detaches.',
      ja: 'リクエストでアタッチまたはデタッチする管理ポリシーの ARN です。',
    },
    availability: {
      en: 'In calls that attach or detach a managed policy.',
      ja: '管理ポリシーをアタッチまたはデタッチする呼び出しに含まれます。',
    },
    control: { en: 'The caller chooses the policy.', ja: '呼び出し元がポリシーを選びます。' },
  },
  'iam:PermissionsBoundary': {
    description: {
      en: 'The ARN of the policy that is the permissions boundary of the user or role.',
      ja: 'ユーザーまたはロールのアクセス許可の境界となるポリシーの ARN です。',
    },
    availability: {
      en: 'In calls that create or change users and roles.',
      ja: 'ユーザーやロールを作成または変更する呼び出しに含まれます。',
    },
    control: {
      en: 'The caller, or what is set on the user or role already.',
      ja: '呼び出し元が指定した値、またはユーザーやロールに設定済みの値です。',
    },
  },
  'iam:AWSServiceName': {
    description: {
      en: 'The service that a service-linked role is made for.',
      ja: 'サービスにリンクされたロールの対象となるサービスです。',
    },
    availability: {
      en: 'In `iam:CreateServiceLinkedRole`.',
      ja: '`iam:CreateServiceLinkedRole` に含まれます。',
    },
    control: CHOSEN_BY_CALLER,
  },
};
