import { findAction, fullName } from '../../../catalog/actions';
import { findConditionKey } from '../../../catalog/conditionKeys';
import { actionDetails } from '../../../catalog/details';
import { findGlobalConditionKey } from '../../../catalog/globalConditionKeys';
import type { Action } from '../../../catalog/model';
import { matchesWildcard } from '../../../iam/wildcard';
import { fill } from '../../../iam/words';
import type { Words } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import type { HoverContext } from '../context';

const SUPPORTED: Words = {
  en: 'Of the actions of this statement, {actions} support it.',
  ja: 'このステートメントのアクションのうち、{actions} が対応しています。',
};
const SUPPORTED_BY_ONE: Words = {
  en: 'Of the actions of this statement, {actions} supports it.',
  ja: 'このステートメントのアクションのうち、{actions} が対応しています。',
};

/**
 * Which of the statement's actions can have a key of a service; patterns are not looked into.
 *
 * @param key as written, with its tag key
 */
export function supportLines(
  key: string,
  { actions }: Statement,
  { locale, phrases }: HoverContext,
): readonly string[] {
  const found = findGlobalConditionKey(key) === undefined ? findConditionKey(key) : undefined;
  if (found === undefined || actions === undefined || actions.negated) return [];
  const supporting = actions.values.flatMap(({ text }) => {
    const action = text === undefined ? undefined : findAction(text);
    return action !== undefined && supports(action, found.name) ? [fullName(action)] : [];
  });
  if (supporting.length === 0) return [];
  const words = supporting.length === 1 ? SUPPORTED_BY_ONE : SUPPORTED;
  return [fill(words[locale], { actions: phrases.text.fold(supporting.map(phrases.text.code)) })];
}

function supports(action: Action, key: string): boolean {
  const details = actionDetails(action);
  if (details === undefined) return false;
  return [details, ...details.resources, ...details.resources.map(({ type }) => type)].some(
    ({ conditionKeys }) => conditionKeys.some((one) => matchesWildcard(one, key, true)),
  );
}
