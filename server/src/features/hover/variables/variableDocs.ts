import type { Locale, Words } from '../../../iam/words';

/** What hovers say of policy variables. */
export const VARIABLE_WORDS = {
  becomes: { en: '{code} becomes {subject}', ja: '{code} は、{subject}に置き換わります' },
  becomesKey: {
    en: '{code} becomes the value of the condition key {key} in the request',
    ja: '{code} は、リクエストの条件キー {key} の値に置き換わります',
  },
  escape: {
    en: '{code} is the character {character} itself, not a wildcard or variable',
    ja: '{code} は文字 {character} そのものを表します（ワイルドカードや変数になりません）',
  },
  open: {
    en: 'A policy variable without its closing brace',
    ja: '閉じ波括弧のないポリシー変数',
  },
  literal: {
    en: '{code} is literal text here, not a variable',
    ja: '{code} は変数ではなく、ただの文字列です',
  },
  version: {
    en: 'Only policies with the `Version` `2012-10-17` have variables.',
    ja: '変数を使えるのは `Version` が `2012-10-17` のポリシーだけです。',
  },
  element: {
    en: 'Variables are replaced in `Resource` and in condition values only.',
    ja: '変数が置き換わるのは、`Resource` と条件の値だけです。',
  },
  operator: {
    en: 'Variables are replaced with the String and ARN operators, not with this one.',
    ja: '変数が置き換わるのは文字列と ARN の演算子で、この演算子では置き換わりません。',
  },
  'before-resource': {
    en: 'In an ARN, variables are replaced after the fifth colon only.',
    ja: 'ARN では、変数が置き換わるのは 5 つ目のコロンより後だけです。',
  },
  exists: { en: 'Exists: {words}', ja: '存在する場合: {words}' },
  multivalued: {
    en: 'The key can have several values: it cannot serve as a variable.',
    ja: 'このキーは複数の値を持つことがあるため、変数としては使えません。',
  },
  noDefault: {
    en: "Where it does not exist, this value matches nothing; `${key, 'default'}` gives a default.",
    ja: "存在しない場合、この値は何にも一致しません。`${キー, 'デフォルト値'}` でデフォルト値を指定できます。",
  },
  default: {
    en: 'Where it does not exist, the default value {value} stands in.',
    ja: '存在しない場合は、デフォルト値 {value} が使われます。',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const CALLER_COLUMNS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Who calls', 'Value'],
  ja: ['呼び出し元', '値'],
};

type Row = Readonly<Record<Locale, readonly [caller: string, value: string]>>;

const rows = (values: readonly (string | Words | undefined)[]): readonly Row[] =>
  values.map((value, i) => {
    const caller = WHO[i] ?? { en: '', ja: '' };
    const said = value ?? { en: 'does not exist', ja: '存在しません' };
    return typeof said === 'string'
      ? { en: [caller.en, said], ja: [caller.ja, said] }
      : { en: [caller.en, said.en], ja: [caller.ja, said.ja] };
  });

/** The kinds of caller, in the order of the values below. */
const WHO: readonly Words[] = [
  { en: 'IAM user', ja: 'IAM ユーザー' },
  { en: 'Role session', ja: 'ロールのセッション' },
  {
    en: 'Federated user (`GetFederationToken`)',
    ja: 'フェデレーティッドユーザー（`GetFederationToken`）',
  },
  { en: 'Root user', ja: 'ルートユーザー' },
];

/**
 * What the keys about the caller hold, by kind of caller. Source: IAM User Guide, "IAM policy
 * elements: Variables and tags", table of principal key values.
 */
export const CALLERS: ReadonlyMap<string, readonly Row[]> = new Map([
  [
    'aws:username',
    rows([{ en: 'the user name', ja: 'ユーザー名' }, undefined, undefined, undefined]),
  ],
  [
    'aws:userid',
    rows([
      { en: 'the unique ID (`AIDA…`)', ja: '一意の ID（`AIDA…`）' },
      { en: '`role ID:session name`', ja: '`ロール ID:セッション名`' },
      { en: '`account:name given by the caller`', ja: '`アカウント:呼び出し元が指定した名前`' },
      { en: 'the account ID', ja: 'アカウント ID' },
    ]),
  ],
  ['aws:principaltype', rows(['`User`', '`AssumedRole`', '`FederatedUser`', '`Account`'])],
]);
