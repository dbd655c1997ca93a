import type { Words } from '../../../server/src/iam/words';

/** What the view says itself; all that is about the policies comes from the server, in the same language. */
export const VIEW_WORDS = {
  heading: { en: 'MFA journey', ja: 'MFA の流れ' },
  traveller: {
    en: 'What the user {user} goes through from the first sign-in on, with an MFA device named {device}, in account {account}, with these policies:',
    ja: 'アカウント {account} のユーザー {user}（MFA デバイス名 {device}）が、次のポリシーのもとで初回サインインから作業までにたどる流れです。',
  },
  policies: { en: 'Policies', ja: 'ポリシー' },
  addManaged: { en: 'AWS managed policies…', ja: 'AWS 管理ポリシー…' },
  addFiles: { en: 'Open policy files…', ja: '開いているポリシーファイル…' },
  remove: { en: 'Remove {name}', ja: '{name} を外す' },
  attached: {
    en: 'Comes along: {words}. Go to where it is attached',
    ja: '一緒に適用されるポリシー: {words}。アタッチしている箇所へ移動',
  },
  leftOut: { en: 'taken away', ja: '除外中' },
  notKnown: { en: 'text not known', ja: '内容不明' },
  putBack: { en: 'Put {name} back', ja: '{name} を戻す' },
  allPass: { en: 'All stages go as they should.', ja: 'すべての段階が想定どおりです。' },
  somePass: {
    en: '{passing} of {count} stages go as they should.',
    ja: '{count} 段階のうち {passing} 段階が想定どおりです。',
  },
  way: { en: 'Overview of the stages', ja: '段階の概要' },
  stages: { en: 'Stages with their calls', ja: '段階ごとの呼び出し' },
  passes: { en: 'As it should be', ja: '想定どおり' },
  fails: { en: 'Not as it should be', ja: '想定と異なる' },
  unknown: { en: 'Not known', ja: '不明' },
  'not-needed': { en: 'Not needed', ja: '不要' },
  reveal: {
    en: 'Decided by {name}: go to the statement',
    ja: '{name} が決定: ステートメントへ移動',
  },
  revealNote: {
    en: 'Go to the permission to assume the role',
    ja: 'ロールを引き受けるアクセス許可へ移動',
  },
  remark: { en: 'Good to know', ja: '補足' },
  session: { en: 'On the command line', ja: 'コマンドラインでは' },
  copy: { en: 'Copy', ja: 'コピー' },
  fix: { en: 'Show fixes', ja: '修正を表示' },
  none: {
    en: 'There is no policy for users in this file any more.',
    ja: 'このファイルには、ユーザーのためのポリシーがなくなりました。',
  },
} as const satisfies Readonly<Record<string, Words>>;
