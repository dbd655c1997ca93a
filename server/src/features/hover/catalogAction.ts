import { findAction } from '../../catalog/actions';
import { actionDetails } from '../../catalog/details';
import type { ActionDetails } from '../../catalog/model';
import { fill } from '../../iam/words';
import type { Words } from '../../iam/words';
import type { HoverContext } from './context';
import type { Table } from './page';

const DESCRIPTION: Words = { en: '{words}.', ja: 'AWS の説明: {words}.' };
const KEYS: Words = {
  en: 'Condition keys beside the global ones: {keys}',
  ja: 'グローバル条件キー以外に使える条件キー: {keys}',
};
const NO_KEYS: Words = {
  en: 'Condition keys: only the global ones',
  ja: '条件キー: グローバル条件キーだけ',
};
const WILDCARD_ONLY: Words = {
  en: 'It works on no single resource: only `*` in `Resource` matches it.',
  ja: '個々のリソースを指定できないアクションです。`Resource` の `*` にだけ一致します。',
};
const DEPENDENT: Words = {
  en: 'Some calls also need {actions}',
  ja: '呼び出しによっては、次のアクションの許可も必要です: {actions}',
};
const COLUMNS: Readonly<Record<keyof Words, readonly string[]>> = {
  en: ['Resource type', 'ARN'],
  ja: ['リソースタイプ', 'ARN'],
};
const REQUIRED: Words = { en: ' (required)', ja: '（必須）' };
const MORE: Words = { en: '{count} more types', ja: 'ほか {count} 種類' };

/** Types beyond this are counted: some actions of EC2 have thirty. */
const LONGEST_TABLE = 6;

/** What AWS's reference knows about one action, by its full name; undefined where it knows nothing. */
export function describeAction(action: string): ActionDetails | undefined {
  const found = findAction(action);
  return found && actionDetails(found);
}

/** What the action does, and the condition keys that its requests can hold. */
export function actionLines(
  { description, conditionKeys, dependentActions, resources }: ActionDetails,
  { locale, phrases }: HoverContext,
): readonly string[] {
  const keys = new Set([...conditionKeys, ...resources.flatMap((one) => one.conditionKeys)]);
  const folded = phrases.text.fold([...keys].map(phrases.text.code), 6);
  return [
    fill(DESCRIPTION[locale], { words: description }),
    ...(resources.length === 0 ? [WILDCARD_ONLY[locale]] : []),
    keys.size === 0 ? NO_KEYS[locale] : fill(KEYS[locale], { keys: folded }),
    ...(dependentActions.length === 0
      ? []
      : [
          fill(DEPENDENT[locale], {
            actions: phrases.text.fold(dependentActions.map(phrases.text.code), 6),
          }),
        ]),
  ];
}

/** The resource types that the action works on, with their ARNs; required ones first. */
export function resourceTypeTable(
  { resources }: ActionDetails,
  { locale, phrases }: HoverContext,
): Table | undefined {
  if (resources.length === 0) return undefined;
  const sorted = [...resources].sort((a, b) => Number(b.required) - Number(a.required));
  const shown = sorted.length <= LONGEST_TABLE + 1 ? sorted : sorted.slice(0, LONGEST_TABLE);
  const rest = sorted.length - shown.length;
  return {
    columns: COLUMNS[locale],
    rows: [
      ...shown.map(({ type, required }) => [
        `${type.name}${required ? REQUIRED[locale] : ''}`,
        phrases.text.code(type.arn),
      ]),
      ...(rest > 0 ? [[fill(MORE[locale], { count: String(rest) }), '']] : []),
    ],
  };
}
