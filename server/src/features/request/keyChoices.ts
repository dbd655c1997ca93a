import { findConditionKey } from '../../catalog/conditionKeys';
import { findGlobalConditionKey } from '../../catalog/globalConditionKeys';
import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { requestOf } from '../../reasoning/trial/draft';
import type { Askable } from '../../reasoning/trial/draft';
import { proposeValues } from '../../reasoning/trial/proposeValues';
import { hasTyped } from './choice';
import type { Choice } from './choice';
import { CHOICE_WORDS, GROUP_WORDS } from './questionWords';

/** Values of a condition key to choose from; that the request lacks the key is among them. */
export function keyChoices(
  document: PolicyDocument,
  key: string,
  draft: Askable,
  typed: string,
  locale: Locale,
): readonly Choice[] {
  const { context } = requestOf(document, draft);
  const choose = (values: readonly string[]): Askable => ({
    ...draft,
    context: [...draft.context, [key, values]],
  });
  const proposed = proposeValues(document, key, context)
    .map(({ values, named }) => ({
      label: values.join(', '),
      group: say(named ? GROUP_WORDS.named : GROUP_WORDS.other, locale),
      draft: choose(values),
    }))
    .filter(({ label }) => hasTyped(label, typed));
  const isNew = typed !== '' && !proposed.some(({ label }) => label === typed);
  const notSent = say(CHOICE_WORDS.notSent, locale);
  return [
    ...proposed,
    ...(findGlobalConditionKey(key)?.presence === 'always' || !hasTyped(notSent, typed)
      ? []
      : [{ label: notSent, group: say(GROUP_WORDS.other, locale), draft: choose([]) }]),
    ...(isNew
      ? [
          {
            label: say(CHOICE_WORDS.use, locale, { text: typed }),
            group: say(GROUP_WORDS.typed, locale),
            draft: choose(isMultivalued(key) ? splitValues(typed) : [typed]),
          },
        ]
      : []),
  ];
}

/** Whether a request may hold several values of a key. */
export const isMultivalued = (key: string): boolean => findConditionKey(key)?.multivalued === true;

const splitValues = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
