import type { Words } from '../../iam/words';
import type { EscalationPath, PathFamily } from '../../reasoning/escalation/escalationPath';
import { ESCALATION_PATHS } from '../../reasoning/escalation/paths';

/** What to do against the ways of a family: the second sentence of a message. */
const ADVICE: Readonly<Record<PathFamily, Words>> = {
  policies: {
    en: 'Name the users, groups, roles or policies, or ask for a permissions boundary with a condition on `iam:PermissionsBoundary`.',
    ja: '対象のユーザー、グループ、ロール、ポリシーを指定するか、`iam:PermissionsBoundary` の条件でアクセス許可の境界を必須にしてください。',
  },
  credentials: {
    en: 'Limit it to the own user, `user/${aws:username}`, or name the users.',
    ja: '`user/${aws:username}` で自分のユーザーに限定するか、対象のユーザーを指定してください。',
  },
  roles: {
    en: 'Name the roles and providers that it is for.',
    ja: '対象のロールやプロバイダーを指定してください。',
  },
  limits: {
    en: 'Leave it out, or name the users and roles that it is for.',
    ja: 'このアクションを外すか、対象のユーザーやロールを指定してください。',
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
    en: 'Name the permission sets and accounts that it is for.',
    ja: '対象の許可セットやアカウントを指定してください。',
  },
};

/** The first sentence where a family has several ways; `{ways}` lists their labels. */
const SEVERAL: Readonly<Record<PathFamily, Words>> = {
  policies: {
    en: 'Whoever has this policy can give themselves any permission, by {ways}.',
    ja: 'このポリシーを持つ人は、{ways} で、任意のアクセス許可を自分に与えられます。',
  },
  credentials: {
    en: 'Whoever has this policy can act as any user, an administrator too, by {ways}.',
    ja: 'このポリシーを持つ人は、{ways} で、管理者も含めてどのユーザーとしても操作できます。',
  },
  roles: {
    en: 'Whoever has this policy can assume any role, by {ways}.',
    ja: 'このポリシーを持つ人は、{ways} で、どのロールも引き受けられます。',
  },
  limits: {
    en: 'Whoever has this policy can take away what holds them back, by {ways}.',
    ja: 'このポリシーを持つ人は、{ways} で、自分に対する制限を取り除けます。',
  },
  'pass-role': {
    en: "Whoever has this policy can start work in {ways} with any role that trusts the service, an administrator's too, and act with its permissions.",
    ja: 'このポリシーを持つ人は、管理者のロールも含め、サービスを信頼する任意のロールで {ways} を動作させ、そのロールのアクセス許可を使えます。',
  },
  workloads: {
    en: 'Whoever has this policy can run their own commands or code in anything that runs in {ways}, and act with its role.',
    ja: 'このポリシーを持つ人は、{ways} で動作しているものすべてで自分のコマンドやコードを実行し、そのロールのアクセス許可を使えます。',
  },
  'identity-center': {
    en: 'Whoever has this policy can give themselves any access to any account, by {ways}.',
    ja: 'このポリシーを持つ人は、{ways} で、どのアカウントへの任意のアクセスも自分に与えられます。',
  },
};

const sentence = ({ words, family }: EscalationPath): Words => ({
  en: `Whoever has this policy can ${words.en}. ${ADVICE[family].en}`,
  ja: `このポリシーを持つ人は、${words.ja}。${ADVICE[family].ja}`,
});

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const joined = (family: PathFamily): Words => ({
  en: `${SEVERAL[family].en} ${ADVICE[family].en}`,
  ja: `${SEVERAL[family].ja}${ADVICE[family].ja}`,
});

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
      en: '`{source}` opens known ways to more access, through {ways}. Name the actions and resources that are needed.',
      ja: '`{source}` により、{ways} で、より多くのアクセス許可を得る既知の方法が開かれます。必要なアクションとリソースを指定してください。',
    },
  ],
  ['step', { en: 'This takes part in it.', ja: 'この許可も使われます。' }],
  [
    'mfa',
    {
      en: 'Only with MFA: that keeps out a stolen password, not the user.',
      ja: 'MFA が必要です。盗まれたパスワードでは使えませんが、ユーザー本人は使えます。',
    },
  ],
]);
