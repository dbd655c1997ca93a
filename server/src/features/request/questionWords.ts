import type { Words } from '../../iam/words';

/** What is asked, and how answers are grouped. */
export const QUESTION_WORDS = {
  action: {
    en: 'Which action? Choose one, or type a name such as s3:GetObject',
    ja: 'アクションを選択するか、s3:GetObject のように入力してください',
  },
  resource: {
    en: 'On which resource? Choose one, or type an ARN',
    ja: 'リソースを選択するか、ARN を入力してください',
  },
  caller: {
    en: 'Who calls? Choose one, or type an ARN, an account number or the name of a service',
    ja: '呼び出し元を選択するか、ARN、アカウント番号、サービスの名前を入力してください',
  },
  mfa: {
    en: 'With MFA? The answer depends on it',
    ja: 'MFA の状態を選択してください（結果に影響します）',
  },
  key: {
    en: 'Which value has {key} in the request? Choose one, or type it',
    ja: 'リクエストの {key} の値を選択するか、入力してください',
  },
  keys: {
    en: 'Which values has {key} in the request? Choose, or type them with commas between',
    ja: 'リクエストの {key} の値を選択するか、コンマで区切って入力してください',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Headings over choices. */
export const GROUP_WORDS = {
  named: { en: 'in the policy', ja: 'ポリシーにあるもの' },
  matched: { en: 'examples of its wildcards', ja: 'ワイルドカードに一致する例' },
  other: { en: 'others', ja: 'その他' },
  catalogue: { en: 'from the catalogue', ja: 'カタログから' },
  typed: { en: 'as typed', ja: '入力したもの' },
} as const satisfies Readonly<Record<string, Words>>;

/** What stands for the MFA states; which value the key has is shown beside. */
export const MFA_CHOICE_WORDS = {
  false: { en: 'Console without MFA', ja: 'MFA なしのコンソール' },
  true: { en: 'With MFA', ja: 'MFA あり' },
  aged: {
    en: 'With MFA, {seconds} seconds ago',
    ja: 'MFA あり（{seconds} 秒前）',
  },
  absent: { en: 'Access keys, without a session', ja: 'アクセスキー（セッションなし）' },
  lacks: { en: '{key} is not in the request', ja: '{key} はリクエストにない' },
} as const satisfies Readonly<Record<string, Words>>;

export const CHOICE_WORDS = {
  all: {
    en: 'the action works on no single resource',
    ja: '個別のリソースを指定できないアクション',
  },
  notSent: { en: 'Not in the request', ja: 'リクエストに含まれない' },
  use: { en: 'Use “{text}”', ja: '「{text}」を使う' },
} as const satisfies Readonly<Record<string, Words>>;
