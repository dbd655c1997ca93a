import {
  EVEN_ANONYMOUS,
  SIGNED,
  PRINCIPAL_IN_ORGANIZATION,
  SERVICE_PRINCIPAL,
} from './availability';
import { always, mostly, sometimes, single, fromAws } from './globalKey';
import type { GlobalConditionKey } from './globalKey';

/** Keys that say who calls. */
export const PRINCIPAL_KEYS: readonly GlobalConditionKey[] = [
  {
    name: 'aws:PrincipalArn',
    type: 'Arn',
    ...single,
    ...mostly,
    ...fromAws,
    description: {
      en: 'The ARN of the principal that makes the request; for a role session, the ARN of the role.',
      ja: 'リクエストを行うプリンシパルの ARN です（ロールセッションの場合はロールの ARN）。',
    },
    availability: SIGNED,
  },
  {
    name: 'aws:PrincipalAccount',
    type: 'String',
    ...single,
    ...always,
    ...fromAws,
    sensitive: true,
    description: {
      en: 'The ID of the account that the principal belongs to; `anonymous` for anonymous requests.',
      ja: 'プリンシパルが属するアカウントの ID です（匿名のリクエストでは `anonymous`）。',
    },
    availability: EVEN_ANONYMOUS,
  },
  {
    name: 'aws:PrincipalOrgPaths',
    type: 'String',
    multivalued: true,
    ...sometimes,
    ...fromAws,
    description: {
      en: 'The path in AWS Organizations (`o-…/r-…/ou-…/`) to the account of the principal.',
      ja: 'プリンシパルのアカウントに至る、AWS Organizations のパス（`o-…/r-…/ou-…/`）です。',
    },
    availability: PRINCIPAL_IN_ORGANIZATION,
  },
  {
    name: 'aws:PrincipalOrgID',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    sensitive: true,
    description: {
      en: 'The ID of the organization (`o-…`) that the principal belongs to.',
      ja: 'プリンシパルが属する組織の ID（`o-…`）です。',
    },
    availability: PRINCIPAL_IN_ORGANIZATION,
  },
  {
    name: 'aws:PrincipalTag/${TagKey}',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    tagKey: true,
    description: {
      en: 'The value of a tag of the IAM user or role that makes the request, or of a session tag.',
      ja: 'リクエストを行う IAM ユーザーまたはロールのタグ、あるいはセッションタグの値です。',
    },
    availability: {
      en: 'Only where the user, role or session has that tag.',
      ja: 'ユーザー、ロール、またはセッションにそのタグがある場合だけ含まれます。',
    },
    control: {
      en: 'Whoever may tag users, roles and sessions (`iam:TagUser`, `iam:TagRole`, `sts:TagSession`).',
      ja: 'ユーザー、ロール、セッションにタグを付けられる人が決めます（`iam:TagUser`、`iam:TagRole`、`sts:TagSession`）。',
    },
  },
  {
    name: 'aws:PrincipalIsAWSService',
    type: 'Bool',
    ...single,
    ...mostly,
    ...fromAws,
    description: {
      en: 'Whether an AWS service makes the request directly, as a service principal.',
      ja: 'AWS のサービスがサービスプリンシパルとして直接リクエストを行っているかどうかです。',
    },
    availability: SIGNED,
  },
  {
    name: 'aws:PrincipalServiceName',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    description: {
      en: 'The name of the service principal that makes the request, such as `cloudtrail.amazonaws.com`.',
      ja: 'リクエストを行うサービスプリンシパルの名前です（`cloudtrail.amazonaws.com` など）。',
    },
    availability: SERVICE_PRINCIPAL,
  },
  {
    name: 'aws:PrincipalServiceNamesList',
    type: 'String',
    multivalued: true,
    ...sometimes,
    ...fromAws,
    description: {
      en: 'All names of the service principal that makes the request, those with a Region included.',
      ja: 'リクエストを行うサービスプリンシパルの、リージョン付きのものも含むすべての名前です。',
    },
    availability: SERVICE_PRINCIPAL,
  },
  {
    name: 'aws:PrincipalType',
    type: 'String',
    ...single,
    ...always,
    ...fromAws,
    values: ['Account', 'User', 'FederatedUser', 'AssumedRole', 'Anonymous'],
    description: {
      en: 'The kind of principal that makes the request: `Account` (the root user), `User`, `FederatedUser`, `AssumedRole` or `Anonymous`.',
      ja: 'リクエストを行うプリンシパルの種類です。`Account`（ルートユーザー）、`User`、`FederatedUser`、`AssumedRole`、`Anonymous` のいずれかになります。',
    },
    availability: EVEN_ANONYMOUS,
  },
  {
    name: 'aws:userid',
    type: 'String',
    ...single,
    ...always,
    ...fromAws,
    description: {
      en: 'The unique ID of the principal: of an IAM user (`AIDA…`), or of a role with the session name after a colon (`AROA…:session`).',
      ja: 'プリンシパルの一意の ID です。IAM ユーザーなら `AIDA…`、ロールセッションなら `AROA…:セッション名` の形です。',
    },
    availability: EVEN_ANONYMOUS,
    control: {
      en: 'AWS sets it, save for the session name, which whoever assumes the role chooses.',
      ja: 'AWS が設定します。ただし、セッション名はロールを引き受ける側が選びます。',
    },
  },
  {
    name: 'aws:username',
    type: 'String',
    ...single,
    ...sometimes,
    ...fromAws,
    description: {
      en: 'The name of the IAM user that makes the request.',
      ja: 'リクエストを行う IAM ユーザーの名前です。',
    },
    availability: {
      en: 'Only for IAM users: not for role sessions (those of IAM Identity Center included), federated users, the root user or anonymous requests.',
      ja: 'IAM ユーザーの場合だけ含まれます。ロールセッション（IAM Identity Center を含む）、フェデレーティッドユーザー、ルートユーザー、匿名のリクエストにはありません。',
    },
    control: {
      en: 'Whoever may create and rename users.',
      ja: 'ユーザーの作成や名前の変更ができる人が決めます。',
    },
  },
];
