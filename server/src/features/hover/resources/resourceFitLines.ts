import { fullName } from '../../../catalog/actions';
import { fill } from '../../../iam/words';
import type { Words } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import type { StringValue } from '../../../policy/value';
import { serviceLabel } from '../../../reasoning/explain/serviceLabel';
import { actionsFor } from '../../../reasoning/resourceFit/actionsFor';
import { statedActions } from '../../../reasoning/resourceFit/statedActions';
import { typesOf } from '../../../reasoning/resourceFit/typesOf';
import type { HoverContext } from '../context';

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
const PART: Words = {
  en: '{pattern} ({some} of {all})',
  ja: '{pattern}（{all} 個のうち {some} 個）',
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
  // Other services call the same thing by names of their own.
  const own = types.formats.filter(({ definedBy }) => definedBy === types.arn.service);
  const formats = own.length > 0 ? own : types.formats;
  const names = [...new Set(formats.map(({ type }) => type.replaceAll('_', ' ')))];
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
  // Where the actions are not known, nothing can be said to be missing.
  if (usable.length === 0) return unusable.length === 0 ? [] : [NONE_USABLE[locale]];
  const fits = new Set(usable);
  const misfits = new Set(unusable);
  const further = new Set(usable);
  const working: string[] = [];
  const idle: string[] = [];
  const named = statement.actions?.negated === true ? [] : statedActions(statement);
  for (const { value: stated, actions = [] } of named) {
    const fitting = actions.filter((action) => fits.has(action));
    const code = phrases.text.code(stated.outline);
    const counts = { pattern: code, some: String(fitting.length), all: String(actions.length) };
    if (fitting.length > 0)
      working.push(fitting.length === actions.length ? code : fill(PART[locale], counts));
    else if (actions.length > 0 && actions.every((action) => misfits.has(action))) idle.push(code);
    for (const action of fitting) further.delete(action);
  }
  // Of patterns over every service, and of what NotAction leaves.
  working.push(...[...further].map((action) => phrases.text.code(fullName(action))));
  return [
    fill(USABLE[locale], { actions: phrases.text.fold(working, LONGEST) }),
    ...(idle.length === 0
      ? []
      : [fill(UNUSABLE[locale], { actions: phrases.text.fold(idle, LONGEST) })]),
  ];
}

const LONGEST = 6;
