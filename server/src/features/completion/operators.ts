import { CONDITION_OPERATORS } from '../../iam/conditionOperator';
import type { OperatorFamily } from '../../iam/conditionOperator';
import type { Words } from '../../iam/words';
import type { Provider } from './context';
import { otherKeys } from './otherKeys';

const FAMILY_WORDS: Readonly<Record<OperatorFamily, Words>> = {
  String: { en: 'Compares strings.', ja: '文字列を比較します。' },
  Numeric: { en: 'Compares numbers.', ja: '数値を比較します。' },
  Date: { en: 'Compares dates.', ja: '日時を比較します。' },
  Bool: { en: 'Compares with true or false.', ja: 'true または false と比較します。' },
  Binary: {
    en: 'Compares Base64-encoded bytes.',
    ja: 'Base64 エンコードされたバイト列を比較します。',
  },
  IpAddress: { en: 'Compares with ranges of IP addresses.', ja: 'IP アドレスの範囲と比較します。' },
  Arn: { en: 'Compares ARNs, field by field.', ja: 'ARN をフィールドごとに比較します。' },
  Null: {
    en: 'Tells whether the key is absent from the request: `true` means absent.',
    ja: 'キーがリクエストに含まれないかどうかを調べます。`true` は含まれないことを表します。',
  },
};
const IF_EXISTS: Words = {
  en: ' Also true where the key is absent from the request.',
  ja: 'キーがリクエストに含まれない場合も真になります。',
};
const FOR_ANY: Words = {
  en: ' For keys with several values: true where at least one of them matches.',
  ja: '複数の値を持つキーで使います。少なくとも 1 つの値が一致すると真になります。',
};
const FOR_ALL: Words = {
  en: ' For keys with several values: true where all of them match, and also where there is none.',
  ja: '複数の値を持つキーで使います。すべての値が一致すると真になります。値がない場合も真になります。',
};

interface Operator {
  readonly name: string;
  readonly meaning: Words;
}

const join = (...words: readonly Words[]): Words => ({
  en: words.map(({ en }) => en).join(''),
  ja: words.map(({ ja }) => ja).join(''),
});

/** Operators for which a qualifier is sensible in practice: those of strings and ARNs. */
const QUALIFIED = ['StringEquals', 'StringLike', 'StringNotEquals', 'StringNotLike', 'ArnLike'];

const OPERATORS: readonly Operator[] = [
  ...[...CONDITION_OPERATORS].flatMap(([name, family]): Operator[] => {
    const meaning = FAMILY_WORDS[family];
    const plain = { name, meaning };
    return family === 'Null'
      ? [plain]
      : [plain, { name: `${name}IfExists`, meaning: join(meaning, IF_EXISTS) }];
  }),
  ...QUALIFIED.flatMap((name): Operator[] => {
    const meaning = FAMILY_WORDS[CONDITION_OPERATORS.get(name) ?? 'String'];
    return [
      { name: `ForAnyValue:${name}`, meaning: join(meaning, FOR_ANY) },
      { name: `ForAllValues:${name}`, meaning: join(meaning, FOR_ALL) },
    ];
  }),
];

/** What is right for MFA, by what the statement does (facts/mfa.md, "The condition key"). */
const FOR_MFA: Readonly<Record<'Allow' | 'Deny', readonly string[]>> = {
  Allow: ['Bool', 'NumericLessThan'],
  Deny: ['BoolIfExists', 'NumericGreaterThanIfExists'],
};
const COMMON: readonly string[] = ['StringEquals', 'StringLike', 'ArnLike', 'IpAddress'];

/** The condition operators that the block does not have yet, those for MFA first. */
export const operators: Provider<'operator'> = ({ map, entry, statement }, context) => {
  const present = otherKeys(map, entry, context);
  const first = FOR_MFA[statement.effect ?? 'Allow'];
  return OPERATORS.filter(({ name }) => !present.has(name.toLowerCase())).map(
    ({ name, meaning }) => ({
      label: name,
      kind: 'operator',
      documentation: meaning,
      text: { as: 'entry', key: name, value: '{\n\t"$1": "$2"\n}' },
      rank: first.includes(name) ? 1 : COMMON.includes(name) ? 2 : name.includes(':') ? 7 : 5,
    }),
  );
};
