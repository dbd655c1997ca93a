import type { Words } from '../../iam/words';
import type { EscalationPath, PathFamily } from '../../reasoning/escalation/escalationPath';
import { ESCALATION_PATHS } from '../../reasoning/escalation/paths';

/** What to do against the ways of a family: the second sentence of a message. */
const ADVICE: Readonly<Record<PathFamily, Words>> = {
  policies: {
    en: 'Name the users and roles, or require a permissions boundary with a condition on `iam:PermissionsBoundary`.',
    ja: '対象のユーザーやロールを指定するか、`iam:PermissionsBoundary` の条件でアクセス許可の境界を必須にしてください。',
  },
  credentials: {
    en: 'Limit it to their own user, `user/${aws:username}`, or name the users.',
    ja: '`user/${aws:username}` で自分自身のユーザーに限定するか、対象のユーザーを指定してください。',
  },
  roles: {
    en: 'Name the roles or providers that may be changed.',
    ja: '変更してよいロールやプロバイダーを指定してください。',
  },
  limits: {
    en: 'Do not allow this, or name the users and roles that it is for.',
    ja: '許可を外すか、対象のユーザーやロールを指定してください。',
  },
  'pass-role': {
    en: 'Name the roles in the `Resource` of `iam:PassRole`.',
    ja: '`iam:PassRole` の `Resource` で、渡せるロールを指定してください。',
  },
  workloads: {
    en: 'Name the resources, or limit them by their tags.',
    ja: '対象のリソースを指定するか、タグの条件で限定してください。',
  },
  'identity-center': {
    en: 'Name the permission sets and accounts.',
    ja: '対象の許可セットやアカウントを指定してください。',
  },
};

const POLICIES_ALONE: Words = {
  en: 'Name the policies that may be changed.',
  ja: '変更してよいポリシーを指定してください。',
};
const GROUPS_ALONE: Words = {
  en: 'Name the groups that may be changed.',
  ja: '変更してよいグループを指定してください。',
};
/** Of several ways, some know the key `iam:PermissionsBoundary`, others do not. */
const POLICIES_TOGETHER: Words = {
  en: 'Name the users, groups, roles or policies that may be changed.',
  ja: '変更してよいユーザー、グループ、ロール、ポリシーを指定してください。',
};

/** The first sentence where a family has several ways; `{ways}` lists their labels. */
const SEVERAL: Readonly<Record<PathFamily, Words>> = {
  policies: {
    en: 'Whoever has this policy can give themselves any permission, by {ways}.',
    ja: 'このポリシーでは、{ways} により、任意のアクセス許可を自分に付与できます。',
  },
  credentials: {
    en: 'Whoever has this policy can act as any user, an administrator too, by {ways}.',
    ja: 'このポリシーでは、{ways} により、管理者も含めて任意のユーザーとして操作できます。',
  },
  roles: {
    en: 'Whoever has this policy can assume any role, by {ways}.',
    ja: 'このポリシーでは、{ways} により、任意のロールを引き受けられます。',
  },
  limits: {
    en: 'Whoever has this policy can lift limits on their own permissions, by {ways}.',
    ja: 'このポリシーでは、{ways} により、自分のアクセス許可に対する制限を取り除けます。',
  },
  'pass-role': {
    en: "Whoever has this policy can pass any role that trusts the service to {ways}, an administrator's too, and act with its permissions.",
    ja: 'このポリシーでは、管理者のロールも含め、サービスを信頼する任意のロールを {ways} に渡し、そのロールのアクセス許可を使えます。',
  },
  workloads: {
    en: 'Whoever has this policy can run commands or code of their own in whatever runs in {ways}, and act with its role.',
    ja: 'このポリシーでは、{ways} で動作している任意のリソースで自分のコマンドやコードを実行し、そのロールのアクセス許可を使えます。',
  },
  'identity-center': {
    en: 'Whoever has this policy can give themselves any access to any account, by {ways}.',
    ja: 'このポリシーでは、{ways} により、任意のアカウントへの任意のアクセスを自分に付与できます。',
  },
};

/** The actions on policies that do not know the key `iam:PermissionsBoundary`, by the id of their way. */
const WITHOUT_BOUNDARY_KEY: ReadonlyMap<string, Words> = new Map([
  ['create-policy-version', POLICIES_ALONE],
  ['set-default-policy-version', POLICIES_ALONE],
  ['attach-group-policy', GROUPS_ALONE],
  ['put-group-policy', GROUPS_ALONE],
  ['add-user-to-group', GROUPS_ALONE],
]);

function sentence({ id, words, family }: EscalationPath): Words {
  const advice = WITHOUT_BOUNDARY_KEY.get(id) ?? ADVICE[family];
  return {
    en: `Whoever has this policy can ${words.en}. ${advice.en}`,
    ja: `このポリシーでは、${words.ja}。${advice.ja}`,
  };
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function joined(family: PathFamily): Words {
  const advice = family === 'policies' ? POLICIES_TOGETHER : ADVICE[family];
  return {
    en: `${SEVERAL[family].en} ${advice.en}`,
    ja: `${SEVERAL[family].ja}${advice.ja}`,
  };
}

/** The message of one way on its own, and of one among others. */
export const messageOf = ({ id }: EscalationPath): string => `way-${id}`;
export const partOf = ({ id }: EscalationPath): string => `part-${id}`;
/** The message of several ways of one family. */
export const messageOfFamily = (family: PathFamily): string => `several-${family}`;

/** The messages of every way and every family, made from the table. */
export const ESCALATION_MESSAGES: Readonly<Record<string, Words>> = Object.fromEntries([
  ...ESCALATION_PATHS.flatMap((path): [string, Words][] => [
    [messageOf(path), sentence(path)],
    [partOf(path), { en: `${capitalized(path.words.en)}.`, ja: `${path.words.ja}。` }],
  ]),
  ...(Object.keys(SEVERAL) as PathFamily[]).map((family): [string, Words] => [
    messageOfFamily(family),
    joined(family),
  ]),
  [
    'mixed',
    {
      en: '`{source}` opens known ways to escalate privileges, through {ways}. Name the actions and resources that are needed.',
      ja: '`{source}` により、{ways} を通じて既知の方法で権限を昇格できます。必要なアクションとリソースを指定してください。',
    },
  ],
  ['step', { en: 'This is needed as well.', ja: 'このアクションも使われます。' }],
  [
    'mfa',
    {
      en: 'Only with MFA: that keeps out a stolen password, but not the user.',
      ja: 'MFA が必要なため、盗まれたパスワードだけでは使えませんが、ユーザー本人は使えます。',
    },
  ],
]);
