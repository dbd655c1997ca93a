import type { Words } from '../../iam/words';
import type { RoleFindingId } from './finding';

/** What is said of a permission to assume a role and a trust policy, in whichever of the two. */
export const ROLE_WORDS: Readonly<Record<RoleFindingId, Words>> = {
  mistypedAccount: {
    en: 'The permission names a role in account {permission}, and the trust policy admits account {trust}: the ids look like one id with a slip of the pen, and if so the role cannot be assumed. Correct one of them.',
    ja: 'アクセス許可はアカウント {permission} のロールを指定し、信頼ポリシーはアカウント {trust} を許可しています。同じ ID の打ち間違いと思われ、その場合ロールを引き受けられません。どちらかを修正してください。',
  },
  exampleAccount: {
    en: "{example} is the account of an example in AWS's documentation; the other of the two policies names {other}. Put the real account id in its place.",
    ja: '{example} は AWS のドキュメントの例に使われるアカウントで、もう一方のポリシーは {other} を指定しています。実際のアカウント ID に置き換えてください。',
  },
  userNotAdmitted: {
    en: "The user's own policies are for users of account {account}, and the trust policy admits nobody of it but only {admitted}: the role {role} cannot be assumed. Admit the user in the trust policy.",
    ja: 'ユーザーのポリシーはアカウント {account} のユーザー向けですが、信頼ポリシーが許可しているのは {admitted} だけです。このままではロール {role} を引き受けられません。信頼ポリシーでユーザーを許可してください。',
  },
  externalIds: {
    en: 'The permission wants the external ID {permission}, and the trust policy {trust}: no request has both, so the role {role} cannot be assumed. Use one external ID.',
    ja: 'アクセス許可は外部 ID {permission} を、信頼ポリシーは {trust} を求めています。両方を満たすリクエストはないため、ロール {role} を引き受けられません。同じ外部 ID を使用してください。',
  },
  mfaWithoutEffect: {
    en: 'The trust policy names the user {user} and asks for no MFA. Within an account that alone lets the user assume the role {role}, so the MFA condition of the permission has no effect. Move it to the trust policy.',
    ja: '信頼ポリシーはユーザー {user} を指定し、MFA を求めていません。同じアカウント内ではそれだけでロール {role} を引き受けられるため、アクセス許可の MFA の条件に効果はありません。条件を信頼ポリシーに移してください。',
  },
  mistypedName: {
    en: 'The permission is for the role {role}, and the file of the trust policy is called {file}. If both mean one role, one of the names is misspelt.',
    ja: 'アクセス許可の対象はロール {role} ですが、信頼ポリシーのファイル名は {file} です。同じロールを指しているなら、どちらかの名前が間違っています。',
  },
  acrossAccounts: {
    en: 'The role {role} is in account {permission}, and the trust policy admits account {trust}. That works across accounts; if one account is meant, one of the ids is wrong.',
    ja: 'ロール {role} はアカウント {permission} にあり、信頼ポリシーはアカウント {trust} を許可しています。クロスアカウントアクセスなら問題ありません。同じアカウントのつもりなら、どちらかの ID が間違っています。',
  },
  mfaOnlyInPermission: {
    en: 'Only the permission asks for MFA. Whoever else of {admitted} has a permission without that condition assumes the role {role} without MFA; put the condition into the trust policy, too.',
    ja: 'MFA を求めているのはアクセス許可だけです。{admitted} のうち、この条件のないアクセス許可を持つ人は MFA なしでロール {role} を引き受けられます。信頼ポリシーにも条件を付けてください。',
  },
  mfaOnlyInTrust: {
    en: 'Only the trust policy of {role} asks for MFA, and that is enough. With access keys alone the role cannot be assumed: get a session with MFA first, or use a profile with mfa_serial.',
    ja: 'MFA を求めているのは {role} の信頼ポリシーだけですが、それで十分です。アクセスキーだけではロールを引き受けられません。先に MFA を使ったセッションを取得するか、mfa_serial を指定したプロファイルを使用してください。',
  },
  externalIdAsked: {
    en: 'The trust policy of {role} asks for an external ID: give it with --external-id, or as external_id in a profile. In the console nobody can switch to such a role.',
    ja: '{role} の信頼ポリシーは外部 ID を求めています。--external-id、またはプロファイルの external_id で指定してください。コンソールではこのようなロールに切り替えられません。',
  },
};
