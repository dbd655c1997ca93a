import { findAction, fullName } from '../../catalog/actions';
import { findConditionKey } from '../../catalog/conditionKeys';
import { actionDetails, serviceDetails } from '../../catalog/details';
import { findGlobalConditionKey } from '../../catalog/globalConditionKeys';
import type { ConditionKey } from '../../catalog/model';
import { matchesWildcard } from '../../iam/wildcard';
import { fill } from '../../iam/words';
import type { Words } from '../../iam/words';
import type { Statement } from '../../policy/model';
import type { HoverContext } from './context';

/** The sentences on a condition key that every hover on one uses. */
export const KEY_FACTS = {
  type: { en: 'Type: {type}, one value', ja: '型: {type}（値は 1 つ）' },
  multivalued: {
    en: 'Type: {type}, several values: compare it with `ForAllValues` or `ForAnyValue`',
    ja: '型: {type}（値は複数。`ForAllValues` または `ForAnyValue` で比較します）',
  },
  present: { en: 'In the request: {words}', ja: 'リクエストに含まれる場合: {words}' },
  control: { en: 'Who controls it: {words}', ja: '誰が決めるか: {words}' },
} as const satisfies Readonly<Record<string, Words>>;

const CONTROL = {
  aws: {
    en: 'AWS sets it; the caller cannot.',
    ja: 'AWS が設定します。呼び出し元は変更できません。',
  },
  caller: {
    en: 'the caller, who can put any value there: alone it protects nothing.',
    ja: '呼び出し元が任意の値を設定できます。これだけでは保護になりません。',
  },
} as const satisfies Readonly<Record<string, Words>>;

const DESCRIPTION: Words = { en: 'AWS describes it so: {words}.', ja: 'AWS の説明: {words}.' };
const SUPPORTED: Words = {
  en: 'Of the actions of this statement, {actions} support it.',
  ja: 'このステートメントのアクションのうち、{actions} が対応しています。',
};
const SUPPORTED_BY_ONE: Words = {
  en: 'Of the actions of this statement, {actions} supports it.',
  ja: 'このステートメントのアクションのうち、{actions} が対応しています。',
};
const UNLISTED: Words = {
  en: "AWS's reference does not list this key.",
  ja: 'AWS のリファレンスに、このキーはありません。',
};

/**
 * What the catalogue knows of a condition key.
 *
 * @param key as written, with its tag key
 */
export function catalogKeyLines(
  key: string,
  statement: Statement,
  context: HoverContext,
): readonly string[] {
  const { locale } = context;
  const global = findGlobalConditionKey(key);
  if (global !== undefined) {
    return [
      global.description[locale],
      typeLine(global, context),
      fill(KEY_FACTS.present[locale], { words: global.availability[locale] }),
      fill(KEY_FACTS.control[locale], { words: CONTROL[global.controlledBy][locale] }),
    ];
  }
  const found = findConditionKey(key);
  if (found === undefined) return isListed(key) ? [UNLISTED[locale]] : [];
  const description = serviceDetails(prefixOf(key))?.conditionKeys.get(
    found.name.toLowerCase(),
  )?.description;
  return [
    ...(description === undefined || description === ''
      ? []
      : [fill(DESCRIPTION[locale], { words: description })]),
    typeLine(found, context),
    ...supportLine(found, statement, context),
  ];
}

const typeLine = ({ type, multivalued }: ConditionKey, { locale }: HoverContext): string =>
  fill((multivalued ? KEY_FACTS.multivalued : KEY_FACTS.type)[locale], { type: TYPE_NAMES[type] });

/** The types, as AWS's documentation writes them. */
const TYPE_NAMES: Readonly<Record<ConditionKey['type'], string>> = {
  String: 'String',
  Arn: 'ARN',
  Bool: 'Boolean',
  Date: 'Date',
  Numeric: 'Numeric',
  IpAddress: 'IP address',
  Binary: 'Binary',
};

const prefixOf = (key: string): string => key.slice(0, Math.max(key.indexOf(':'), 0));

/** Of services that AWS's reference has; identity providers can send any claim. */
const isListed = (key: string): boolean => serviceDetails(prefixOf(key)) !== undefined;

/** Which of the statement's actions can have the key; patterns are not looked into. */
function supportLine(
  { name }: ConditionKey,
  { actions }: Statement,
  { locale, phrases }: HoverContext,
): readonly string[] {
  if (actions === undefined || actions.negated) return [];
  const supporting = actions.values.flatMap(({ text }) => {
    const action = text === undefined ? undefined : findAction(text);
    return action !== undefined && supports(action, name) ? [fullName(action)] : [];
  });
  if (supporting.length === 0) return [];
  const words = supporting.length === 1 ? SUPPORTED_BY_ONE : SUPPORTED;
  return [fill(words[locale], { actions: phrases.text.fold(supporting.map(phrases.text.code)) })];
}

function supports(action: NonNullable<ReturnType<typeof findAction>>, key: string): boolean {
  const details = actionDetails(action);
  if (details === undefined) return false;
  return [details, ...details.resources, ...details.resources.map(({ type }) => type)].some(
    ({ conditionKeys }) => conditionKeys.some((one) => matchesWildcard(one, key, true)),
  );
}
