import { findAction } from '../../../catalog/actions';
import { actionDetails } from '../../../catalog/details';
import type { ActionDetails } from '../../../catalog/model';
import { fill } from '../../../iam/words';
import type { Words } from '../../../iam/words';
import { arnForms, readableArn } from '../../../catalog/arnForms';
import type { HoverContext } from '../context';

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
const TYPES: Words = { en: 'Resource types:', ja: 'リソースタイプ:' };
const TYPE: Words = { en: '{type}: {arns}', ja: '{type}: {arns}' };
const REQUIRED: Words = { en: ' (required)', ja: '（必須）' };
const MORE: Words = { en: '{count} more types', ja: 'ほか {count} 種類' };

/** Types beyond this are counted: some actions of EC2 have thirty. */
const LONGEST_LIST = 6;

/** What AWS's reference knows about one action, by its full name; undefined where it knows nothing. */
export function describeAction(action: string): ActionDetails | undefined {
  const found = findAction(action);
  return found && actionDetails(found);
}

/** What the action does, what it works on, and the condition keys that its requests can hold. */
export function actionLines(
  { description, conditionKeys, dependentActions, resources }: ActionDetails,
  context: HoverContext,
): readonly string[] {
  const { locale, phrases } = context;
  const keys = new Set([...conditionKeys, ...resources.flatMap((one) => one.conditionKeys)]);
  const folded = phrases.text.fold([...keys].map(phrases.text.code), 6);
  return [
    fill(DESCRIPTION[locale], { words: description }),
    resources.length === 0 ? WILDCARD_ONLY[locale] : resourceTypes(resources, context),
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

/**
 * The resource types that an action works on, with their ARNs, required and simple ones first. A list, since
 * the columns of a table are never narrower than the ARNs, and a hover often is.
 */
function resourceTypes(
  resources: ActionDetails['resources'],
  { locale, phrases }: HoverContext,
): string {
  const sorted = [...resources].sort(
    (a, b) => Number(b.required) - Number(a.required) || parts(a.type.arn) - parts(b.type.arn),
  );
  const shown = sorted.length <= LONGEST_LIST + 1 ? sorted : sorted.slice(0, LONGEST_LIST);
  const rest = sorted.length - shown.length;
  return [
    TYPES[locale],
    ...shown.map(({ type, required }) =>
      fill(TYPE[locale], {
        type: `${type.name}${required ? REQUIRED[locale] : ''}`,
        arns: phrases.text.list(
          arnForms(type.arn).map((arn) => phrases.text.code(readableArn(arn))),
          'or',
        ),
      }),
    ),
    ...(rest > 0 ? [fill(MORE[locale], { count: String(rest) })] : []),
  ].join('\n  - ');
}

/** How much is to be filled in: the simpler ARN is the one that people look for. */
const parts = (arn: string): number => arn.split('${').length;
