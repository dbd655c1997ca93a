import type { Words } from '../../iam/words';

/** The answer in one sentence. */
export const HEADLINES = {
  allowed: { en: 'Allowed: {what}, by {statements}.', ja: '許可: {what}（{statements} による）。' },
  through: {
    en: 'Let through: {what}, by {statements}.',
    ja: '制限なし: {what}（{statements} による）。',
  },
  undenied: {
    en: 'Let through: {what}. Nothing in this policy denies it.',
    ja: '制限なし: {what}。このポリシーに拒否するステートメントはありません。',
  },
  unneeded: {
    en: 'Allowed: {what}. No policy has to allow this action.',
    ja: '許可: {what}。このアクションにはポリシーによる許可は必要ありません。',
  },
  denied: { en: 'Denied: {what}, by {statements}.', ja: '拒否: {what}（{statements} による）。' },
  unallowed: {
    en: 'Not allowed: {what}. No statement of this policy allows it.',
    ja: '許可なし: {what}。このポリシーに許可するステートメントはありません。',
  },
  nearly: {
    en: 'Not allowed: {what}. The statement closest to it is {statement}. {why}',
    ja: '許可なし: {what}。最も近いステートメントは {statement} です。{why}',
  },
  open: { en: 'It depends: {what}. {why}', ja: '判定できません: {what}。{why}' },
} as const satisfies Readonly<Record<string, Words>>;

/** The answer in a word or two, beside the statement that gave it. */
export const NOTES: Readonly<Record<keyof typeof HEADLINES, Words>> = {
  allowed: { en: 'Allowed', ja: '許可' },
  through: { en: 'Let through', ja: '制限なし' },
  undenied: { en: 'Let through', ja: '制限なし' },
  unneeded: { en: 'Allowed', ja: '許可' },
  denied: { en: 'Denied', ja: '拒否' },
  unallowed: { en: 'Not allowed', ja: '許可なし' },
  nearly: { en: 'Not allowed', ja: '許可なし' },
  open: { en: 'It depends', ja: '判定できません' },
};

/** What was asked, within a sentence. */
export const WHAT_WORDS = {
  onResource: { en: '{action} on {resource}', ja: '{resource} に対する {action}' },
  action: { en: '{action}', ja: '{action}' },
  caller: { en: '{what} for {caller}', ja: '{caller} による {what}' },
  mfa: { en: '{what} ({mfa})', ja: '{what}（{mfa}）' },
} as const satisfies Readonly<Record<string, Words>>;

/** What else has a say, and what makes no difference. */
export const REMARKS = {
  anyMfa: {
    en: 'MFA makes no difference to this request.',
    ja: 'このリクエストの結果は MFA の状態によって変わりません。',
  },
  assumedUser: {
    en: 'Tried as the IAM user `{user}` of account `{account}`.',
    ja: 'アカウント `{account}` の IAM ユーザー `{user}` として試しました。',
  },
  otherAccount: {
    en: "The resource is in account `{account}`: across accounts, the resource's own policy has to allow it too.",
    ja: 'リソースは別のアカウント `{account}` にあるため、リソース側のポリシーでも許可されている必要があります。',
  },
  role: {
    en: "The role's trust policy has to allow it too.",
    ja: 'ロールの信頼ポリシーでも許可されている必要があります。',
  },
  key: {
    en: 'The key policy has to allow it too, or leave it to IAM policies.',
    ja: 'キーポリシーで許可するか、IAM ポリシーに判断を任せている必要もあります。',
  },
  grantsNothing: {
    en: 'This policy grants nothing by itself: it only sets limits, and other policies have to allow the request.',
    ja: 'このポリシーは制限を定めるだけで、単独では何も許可しません。ほかのポリシーで許可されている必要があります。',
  },
  callerToo: {
    en: "This policy names the caller's account only, so the caller's own policies have to allow it too.",
    ja: 'このポリシーは呼び出し元のアカウントだけを指定しているため、呼び出し元のポリシーでも許可されている必要があります。',
  },
  callerAcross: {
    en: "Where the caller is in another account than the resource, the caller's own policies have to allow it too.",
    ja: '呼び出し元がリソースと別のアカウントにある場合は、呼び出し元のポリシーでも許可されている必要があります。',
  },
  identityToo: {
    en: "A caller in the resource's own account may still be allowed by its own policies.",
    ja: 'リソースと同じアカウントの呼び出し元は、自身のポリシーで許可されている場合があります。',
  },
} as const satisfies Readonly<Record<string, Words>>;
