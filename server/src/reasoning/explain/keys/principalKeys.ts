import { ALWAYS, BY_AWS, SIGNED, key } from './knownKey';

/** Keys that say who calls. */
export const PRINCIPAL_KEYS = [
  key('aws:username', 'String', {
    subject: { en: "the caller's user name", ja: '呼び出し元のユーザー名' },
    holds: { en: 'The name of the IAM user who calls.', ja: '呼び出した IAM ユーザーの名前です。' },
    present: {
      en: 'Only for IAM users: not for role sessions, federated users or the root user.',
      ja: 'IAM ユーザーの場合だけ含まれます。ロールのセッション、フェデレーティッドユーザー、ルートユーザーにはありません。',
    },
    control: {
      en: 'Whoever may create and rename users.',
      ja: 'ユーザーの作成や名前の変更ができる人が決めます。',
    },
  }),
  key('aws:userid', 'String', {
    subject: { en: "the caller's unique ID", ja: '呼び出し元の一意の ID' },
    holds: {
      en: 'The unique ID of the caller: of an IAM user (`AIDA…`), or of a role with the session name after a colon (`AROA…:session`).',
      ja: '呼び出し元の一意の ID です。IAM ユーザーなら `AIDA…`、ロールのセッションなら `AROA…:セッション名` の形です。',
    },
    present: SIGNED,
    control: BY_AWS,
  }),
  key('aws:PrincipalArn', 'ARN', {
    subject: { en: "the caller's ARN", ja: '呼び出し元の ARN' },
    holds: {
      en: 'The ARN of the calling user or role. For a role session it is the ARN of the role.',
      ja: '呼び出したユーザーまたはロールの ARN です。ロールのセッションではロールの ARN になります。',
    },
    present: SIGNED,
    control: BY_AWS,
  }),
  key('aws:PrincipalAccount', 'String', {
    subject: { en: "the caller's account", ja: '呼び出し元のアカウント' },
    holds: {
      en: 'The account that the caller belongs to.',
      ja: '呼び出し元が属するアカウントの ID です。',
    },
    present: SIGNED,
    control: BY_AWS,
  }),
  key('aws:PrincipalOrgID', 'String', {
    subject: { en: "the caller's organization", ja: '呼び出し元の組織' },
    holds: {
      en: 'The ID of the organization in AWS Organizations (`o-…`) that the caller belongs to.',
      ja: '呼び出し元が属する AWS Organizations の組織の ID（`o-…`）です。',
    },
    present: {
      en: "Only where the caller's account is a member of an organization.",
      ja: '呼び出し元のアカウントが組織のメンバーである場合だけ含まれます。',
    },
    control: BY_AWS,
  }),
  key('aws:PrincipalOrgPaths', 'String', {
    multivalued: true,
    subject: {
      en: "the caller's place in the organization",
      ja: '組織の中での呼び出し元の位置',
    },
    holds: {
      en: 'The path of organization, root and organizational units to the account of the caller.',
      ja: '呼び出し元のアカウントに至る、組織・ルート・OU のパスです。',
    },
    present: {
      en: "Only where the caller's account is a member of an organization.",
      ja: '呼び出し元のアカウントが組織のメンバーである場合だけ含まれます。',
    },
    control: BY_AWS,
  }),
  key('aws:PrincipalTag/', 'String', {
    subject: { en: "the caller's tag `{parameter}`", ja: '呼び出し元のタグ `{parameter}` の値' },
    holds: {
      en: 'The value of a tag on the calling user or role, or of a session tag.',
      ja: '呼び出したユーザーまたはロールのタグ、あるいはセッションタグの値です。',
    },
    present: {
      en: 'Where the caller has that tag.',
      ja: '呼び出し元にそのタグがある場合に含まれます。',
    },
    control: {
      en: 'Whoever may tag users, roles and sessions (`iam:TagUser`, `iam:TagRole`, `sts:TagSession`).',
      ja: 'ユーザー、ロール、セッションにタグを付けられる人が決めます（`iam:TagUser`、`iam:TagRole`、`sts:TagSession`）。',
    },
  }),
  key('aws:PrincipalType', 'String', {
    subject: { en: 'the type of the caller', ja: '呼び出し元の種類' },
    holds: {
      en: '`Account`, `User`, `FederatedUser`, `AssumedRole` or `Anonymous`.',
      ja: '`Account`、`User`、`FederatedUser`、`AssumedRole`、`Anonymous` のいずれかです。',
    },
    present: ALWAYS,
    control: BY_AWS,
  }),
  key('aws:TokenIssueTime', 'Date', {
    subject: {
      en: 'the time the temporary credentials were issued',
      ja: '一時的な認証情報の発行日時',
    },
    holds: {
      en: 'When the temporary credentials were issued.',
      ja: '一時的な認証情報が発行された日時です。',
    },
    present: {
      en: 'Only with temporary credentials.',
      ja: '一時的な認証情報を使うときだけ含まれます。',
    },
    control: BY_AWS,
  }),
  key('aws:FederatedProvider', 'String', {
    subject: { en: "the caller's identity provider", ja: '呼び出し元の ID プロバイダー' },
    holds: {
      en: 'The identity provider that the caller signed in with.',
      ja: '呼び出し元がサインインに使った ID プロバイダーです。',
    },
    present: {
      en: 'In calls of a role that was assumed with a web identity.',
      ja: 'ウェブ ID で引き受けたロールからの呼び出しに含まれます。',
    },
    control: BY_AWS,
  }),
  key('aws:SourceIdentity', 'String', {
    subject: { en: 'the source identity', ja: 'ソース ID' },
    holds: {
      en: 'The source identity that was set when the role was assumed; it stays for the whole chain of roles.',
      ja: 'ロールを引き受けたときに設定されたソース ID です。ロールを連鎖しても変わりません。',
    },
    present: {
      en: 'Where a source identity was set for the session.',
      ja: 'セッションにソース ID が設定されている場合に含まれます。',
    },
    control: {
      en: 'Whoever assumes the role sets it, within what the trust policy allows.',
      ja: 'ロールを引き受ける側が、信頼ポリシーの許す範囲で設定します。',
    },
  }),
];
