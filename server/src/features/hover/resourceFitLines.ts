import { fullName } from '../../catalog/actions';
import type { Action } from '../../catalog/model';
import { fill } from '../../iam/words';
import type { Words } from '../../iam/words';
import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { serviceLabel } from '../../reasoning/explain/serviceLabel';
import { actionsFor } from '../../reasoning/resourceFit/actionsFor';
import { typesOf } from '../../reasoning/resourceFit/typesOf';
import type { HoverContext } from './context';

const TYPE: Words = {
  en: 'Resource type of {service}: {types}',
  ja: '{service} のリソースタイプ: {types}',
};
const NO_TYPE: Words = {
  en: 'The form of no resource type in the Service Authorization Reference',
  ja: 'サービス認可リファレンスのどのリソースタイプの形式にも一致しません',
};
const USABLE: Words = {
  en: 'Actions of this statement that work on it: {actions}',
  ja: 'このステートメントのアクションのうち、このリソースに使えるもの: {actions}',
};
const NONE_USABLE: Words = {
  en: 'No action of this statement works on it',
  ja: 'このステートメントには、このリソースに使えるアクションがありません',
};
const UNUSABLE: Words = {
  en: 'Actions of this statement that do not: {actions}',
  ja: '使えないもの: {actions}',
};

/** Of which type a resource is, and which of the statement's actions are any use with it. */
export function resourceFitLines(
  value: StringValue,
  statement: Statement,
  context: HoverContext,
): readonly string[] {
  const { locale, phrases } = context;
  const types = typesOf(value);
  if (types.kind === 'none') return [NO_TYPE[locale]];
  if (types.kind !== 'some') return [];
  const service = serviceLabel(types.arn.service) ?? types.arn.service;
  const names = [...new Set(types.formats.map(({ type }) => type.replaceAll('_', ' ')))];
  return [
    fill(TYPE[locale], { service, types: phrases.text.fold(names.map(phrases.text.code), 6) }),
    ...(statement.resources?.negated === true ? [] : actionLines(value, statement, context)),
  ];
}

function actionLines(
  value: StringValue,
  statement: Statement,
  { locale, phrases }: HoverContext,
): readonly string[] {
  const found = actionsFor(value, statement);
  if (found === undefined) return [];
  const { usable, unusable } = found;
  const folded = (actions: readonly Action[]): string =>
    phrases.text.fold(
      actions.map((action) => phrases.text.code(fullName(action))),
      6,
    );
  // Where the actions are not known, nothing can be said to be missing.
  if (usable.length === 0) return unusable.length === 0 ? [] : [NONE_USABLE[locale]];
  return [
    fill(USABLE[locale], { actions: folded(usable) }),
    ...(unusable.length === 0 ? [] : [fill(UNUSABLE[locale], { actions: folded(unusable) })]),
  ];
}
