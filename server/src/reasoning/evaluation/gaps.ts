import type { StatementElement } from '../../iam/element';
import { hasUnknown } from '../../iam/unknown';
import { conditionText } from '../../policy/model';
import type { Condition, Selection, Statement } from '../../policy/model';
import { itemsOf } from '../../policy/value';
import type { Value } from '../../policy/value';
import type { RequestContext } from '../request';
import type { Dependency } from './judgement';
import { unknownVariables } from './valueless';

/** Whether the host language fills in a value, or a part of it. */
const isFilledIn = (value: Value): boolean =>
  value.kind === 'unknown' || (value.kind === 'string' && value.text === undefined);

/** Why some values of an element cannot be compared: filled in later, or nothing that AWS takes. */
const gapOf = (element: StatementElement, values: readonly Value[]): readonly Dependency[] =>
  values.some(isFilledIn)
    ? [{ kind: 'filled-in', element }]
    : [{ kind: 'refused', element, what: 'invalid' }];

const missing = (element: StatementElement): readonly Dependency[] => [
  { kind: 'refused', element, what: 'missing' },
];

/** What it depends on whether an Action, NotAction, Resource or NotResource selects something. */
export function gapsOfSelection(
  selection: Selection | undefined,
  element: 'Action' | 'Resource',
): readonly Dependency[] {
  if (selection === undefined) return missing(element);
  const name = selection.negated ? (`Not${element}` as const) : element;
  return gapOf(name, itemsOf(selection.entry.value));
}

/** The same for resources, whose variables may have values that are not known. */
export function gapsOfResource(
  resources: Selection | undefined,
  context: RequestContext,
  variables: boolean,
): readonly Dependency[] {
  const keys = keyGaps(unknownVariables(resources?.values ?? [], context, variables));
  const values = itemsOf(resources?.entry.value);
  const unread = values.some((value) => isFilledIn(value) || value.kind !== 'string');
  return keys.length > 0 && !unread ? keys : [...keys, ...gapsOfSelection(resources, 'Resource')];
}

/** What it depends on whether a condition holds. */
export function gapsOfCondition(
  { operatorEntry, operator, entry, key, values }: Condition,
  context: RequestContext,
  variables: boolean,
): readonly Dependency[] {
  if (hasUnknown(operatorEntry.key.outline) || hasUnknown(key))
    return [{ kind: 'filled-in', element: 'Condition' }];
  if (operator === undefined) return [{ kind: 'refused', element: 'Condition', what: 'invalid' }];
  const written = entry.key.outline;
  if (context.values(key) === undefined) return [{ kind: 'key', key: written }];
  if (values.some(isFilledIn)) return [{ kind: 'filled-in', element: 'Condition', key: written }];
  const keys = keyGaps(unknownVariables(values, context, variables));
  return values.every((value) => conditionText(value) !== undefined)
    ? keys
    : [...keys, { kind: 'refused', element: 'Condition', what: 'invalid' }];
}

/** Why some conditions are left out of the model. */
export function gapsOfConditionElement({ elements }: Statement): readonly Dependency[] {
  const value = elements.get('Condition')?.value;
  const blocks = value?.kind === 'map' ? value.entries.flatMap((one) => one.value ?? []) : [];
  return gapOf('Condition', value === undefined ? [] : [value, ...blocks]);
}

/** What it depends on whether a statement is for the caller. */
export function gapsOfPrincipal({ principals }: Statement): readonly Dependency[] {
  if (principals === undefined) return missing('Principal');
  const element = principals.negated ? 'NotPrincipal' : 'Principal';
  const { value } = principals.entry;
  const values =
    value?.kind === 'map'
      ? value.entries.flatMap((one) => itemsOf(one.value))
      : value === undefined
        ? []
        : [value];
  if (values.some(isFilledIn)) return [{ kind: 'filled-in', element }];
  const readable = value?.kind === 'map' && values.every(({ kind }) => kind === 'string');
  return readable || principals.everyone
    ? [{ kind: 'caller' }]
    : [{ kind: 'refused', element, what: 'invalid' }];
}

const keyGaps = (keys: readonly string[]): readonly Dependency[] =>
  keys.map((key) => ({ kind: 'key', key }));
