import { describeKey } from '../catalog/describeKey';
import type { ConditionKey, KeyType } from '../catalog/model';
import { joinWords, say } from '../iam/words';
import type { Locale, Words } from '../iam/words';
import { isMultivalued, typesOf } from '../catalog/keyTypes';
import { phrasesIn } from '../reasoning/explain/phrases/index';

/** The types as AWS's reference writes them. */
const TYPE_NAMES: Readonly<Record<KeyType, string>> = {
  String: 'String',
  Arn: 'ARN',
  Bool: 'Bool',
  Date: 'Date',
  Numeric: 'Numeric',
  IpAddress: 'IPAddress',
  Binary: 'Binary',
};

const TYPE = {
  one: { en: 'Type: {type}, one value', ja: '型: {type}（値は 1 つ）' },
  several: {
    en: 'Type: {type}, several values: compare it with `ForAllValues` or `ForAnyValue`',
    ja: '型: {type}（値は複数。`ForAllValues` または `ForAnyValue` で比較します）',
  },
  unknown: { en: 'Type: {type}', ja: '型: {type}' },
} as const satisfies Readonly<Record<string, Words>>;
const PRESENT: Words = { en: 'When it is there: {words}', ja: 'いつ含まれるか: {words}' };
const CONTROL: Words = { en: 'Who controls it: {words}', ja: '誰が決めるか: {words}' };
const FROM_AWS: Words = { en: 'In the words of AWS: {words}.', ja: 'AWS の説明: {words}.' };
const CLAIM: Words = {
  en: "The claim {claim} of the identity provider's token.",
  ja: 'ID プロバイダーのトークンのクレーム {claim} です。',
};
const UNLISTED: Words = {
  en: "AWS's documentation does not list this key.",
  ja: 'AWS のドキュメントに、このキーはありません。',
};

/**
 * What hovers and completion say of a condition key, line by line (Markdown): what it holds, its type,
 * when it is in the request and who decides its value; in AWS's words where we have none.
 *
 * @param key as written, with its tag key, or ending in the slash before it
 */
export function keyLines(key: string, locale: Locale): readonly string[] {
  const { name, key: found, words, fromAws, listed } = describeKey(key);
  const type = found === undefined ? [] : [typeLine(found, name, locale)];
  if (words !== undefined) {
    return [
      words.description[locale],
      ...type,
      say(PRESENT, locale, { words: words.availability[locale] }),
      say(CONTROL, locale, { words: words.control[locale] }),
    ];
  }
  if (fromAws !== undefined) return [say(FROM_AWS, locale, { words: fromAws }), ...type];
  if (found !== undefined) return type;
  if (listed) return [UNLISTED[locale]];
  const claim = /^[^:]*\.[^:]*:(.+)$/.exec(key)?.[1];
  return claim === undefined
    ? []
    : [say(CLAIM, locale, { claim: phrasesIn(locale).text.code(claim) })];
}

/** The type of a key's values in one word, as the reference writes it: `ArrayOfString`. */
export const typeName = ({ type, multivalued }: ConditionKey): string =>
  `${multivalued ? 'ArrayOf' : ''}${TYPE_NAMES[type]}`;

function typeLine({ type }: ConditionKey, name: string, locale: Locale): string {
  const several = isMultivalued(name.toLowerCase());
  const line = several === undefined ? TYPE.unknown : several ? TYPE.several : TYPE.one;
  const types = typesOf(name);
  const names = (types.length === 0 ? [type] : types).map((one) => TYPE_NAMES[one]);
  return say(line, locale, { type: joinWords(names, locale, 'or') });
}
