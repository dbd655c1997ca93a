import type { OperatorFamily } from '../../../iam/conditionOperator';
import type { Words } from '../../../iam/words';
import type { Comparison } from '../../../reasoning/explain/reading/readCondition';

/** What each comparison holds for. */
export const COMPARISON_DOCS: Readonly<Record<Comparison, Words>> = {
  equals: {
    en: 'Texts that are the same, letter case included; `*` is not a wildcard here',
    ja: '文字列が（大文字と小文字も含めて）同じかどうか。`*` はワイルドカードになりません',
  },
  'equals-ignoring-case': {
    en: 'Texts that are the same, letter case aside; `*` is not a wildcard here',
    ja: '文字列が（大文字と小文字を区別せずに）同じかどうか。`*` はワイルドカードになりません',
  },
  like: {
    en: 'Texts that match a pattern of `*` and `?`, letter case included',
    ja: '文字列が `*` と `?` を使ったパターンに一致するかどうか（大文字と小文字は区別）',
  },
  'number-equals': { en: 'Numbers that are equal', ja: '数値が等しいかどうか' },
  less: { en: 'Numbers less than the value', ja: '数値が値より小さいかどうか' },
  'at-most': { en: 'Numbers less than or equal to the value', ja: '数値が値以下かどうか' },
  greater: { en: 'Numbers greater than the value', ja: '数値が値より大きいかどうか' },
  'at-least': { en: 'Numbers greater than or equal to the value', ja: '数値が値以上かどうか' },
  'date-equals': { en: 'Times that are the same', ja: '日時が同じかどうか' },
  before: { en: 'Times before the value', ja: '日時が値より前かどうか' },
  until: { en: 'Times at or before the value', ja: '日時が値以前かどうか' },
  after: { en: 'Times after the value', ja: '日時が値より後かどうか' },
  from: { en: 'Times at or after the value', ja: '日時が値以後かどうか' },
  bool: { en: 'Whether the key is `true` or `false`', ja: 'キーが `true` か `false` か' },
  bytes: {
    en: 'Bytes that are the same as the value, which is written in Base64',
    ja: 'バイト列が（Base64 で書いた）値と同じかどうか',
  },
  ip: {
    en: 'IP addresses within a range (CIDR); an address alone stands for itself',
    ja: 'IP アドレスが範囲（CIDR）に含まれるかどうか。アドレスだけならそのアドレスと比較します',
  },
  arn: {
    en: 'ARNs that match, each of the six fields for itself; `*` and `?` are wildcards in all four ARN operators',
    ja: 'ARN が、コロンで区切られた 6 つのフィールドごとに一致するかどうか。4 つの ARN 演算子すべてで `*` と `?` がワイルドカードです',
  },
  null: {
    en: 'Whether the key is absent: `true` holds without the key, `false` with it',
    ja: 'キーがないかどうか。`true` はキーがない場合、`false` はある場合に成り立ちます',
  },
  unknown: {
    en: 'Not an operator that IAM knows',
    ja: 'IAM にない演算子です',
  },
};

export const OPERATOR_WORDS = {
  negated: {
    en: 'Negated: with several values none of them may match. Without the key in the request it holds.',
    ja: '否定の演算子です。値が複数あるときは、どれにも一致してはなりません。リクエストにキーがない場合は成り立ちます。',
  },
  negatedPlain: {
    en: 'Negated: with several values none of them may match.',
    ja: '否定の演算子です。値が複数あるときは、どれにも一致してはなりません。',
  },
  plain: {
    en: 'Of several values, one is enough. Without the key in the request it does not hold.',
    ja: '値が複数あるときは、どれか 1 つで成り立ちます。リクエストにキーがない場合は成り立ちません。',
  },
  ifExists: {
    en: '`IfExists`: without the key in the request it holds too.',
    ja: '`IfExists`: リクエストにキーがない場合も成り立ちます。',
  },
  ForAllValues: {
    en: '`ForAllValues`: every value in the request must match one of these. Without the key it holds: under `Allow`, add a `Null` condition.',
    ja: '`ForAllValues`: リクエストのすべての値が、ここに挙げた値のどれかに一致する必要があります。キーがない場合も成り立つため、`Allow` では `Null` の条件を加えてください。',
  },
  ForAnyValue: {
    en: '`ForAnyValue`: at least one value in the request must match. Without the key it does not hold.',
    ja: '`ForAnyValue`: リクエストの少なくとも 1 つの値が一致する必要があります。キーがない場合は成り立ちません。',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** The section of AWS's page on operators for each family. */
export const FAMILY_ANCHORS: Readonly<Record<OperatorFamily, string>> = {
  String: 'Conditions_String',
  Numeric: 'Conditions_Numeric',
  Date: 'Conditions_Date',
  Bool: 'Conditions_Boolean',
  Binary: 'Conditions_BinaryEquals',
  IpAddress: 'Conditions_IPAddress',
  Arn: 'Conditions_ARN',
  Null: 'Conditions_Null',
};
