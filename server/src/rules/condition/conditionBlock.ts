import type { PlainMap, PlainValue, PolicyEdit } from '../../policy/edit';
import type { Condition, Statement } from '../../policy/model';
import type { Entry, MapValue } from '../../policy/value';

/** The Condition element's map; undefined where it is missing or no map. */
export function conditionMap(statement: Statement): MapValue | undefined {
  const value = statement.elements.get('Condition')?.value;
  return value?.kind === 'map' ? value : undefined;
}

/** A condition key stands where the operator belongs, with values: `{ "aws:SourceIp": "…" }`. */
export const isKeyWithoutOperator = ({ key, value }: Entry): boolean =>
  /^(?!for(?:all|any)|fn::)[^:\s]+:./i.test(key.text ?? '') &&
  value !== undefined &&
  value.kind !== 'map' &&
  value.kind !== 'unknown';

/** The block of an operator, whatever its letter case; undefined where the statement has none. */
export const operatorBlock = (statement: Statement, operator: string): Entry | undefined =>
  conditionMap(statement)?.entries.find(
    ({ key }) => key.text?.toLowerCase() === operator.toLowerCase(),
  );

/**
 * Gives a whole operator block another operator.
 *
 * @returns undefined where the statement has a block of that operator already
 */
export const renameOperator = (
  statement: Statement,
  operatorEntry: Entry,
  operator: string,
): readonly PolicyEdit[] | undefined =>
  operatorBlock(statement, operator) === undefined
    ? [{ kind: 'rename-key', entry: operatorEntry, key: operator }]
    : undefined;

/**
 * Puts one condition, and not its neighbours, under another operator.
 *
 * @param value the value to be written there; the present one where left out
 * @returns undefined where that operator has the key already: two conditions cannot become one
 */
export function moveCondition(
  statement: Statement,
  condition: Condition,
  operator: string,
  value?: PlainValue,
): readonly PolicyEdit[] | undefined {
  const { operatorEntry, entry } = condition;
  const block = conditionMap(statement);
  const from = operatorEntry.value;
  const key = entry.key.text;
  if (block === undefined || from?.kind !== 'map' || entry.value === undefined) return undefined;
  if (key === undefined) return undefined;
  const alone = from.entries.length === 1;
  const to = operatorBlock(statement, operator);
  if (alone && to === undefined) {
    const rename: PolicyEdit = { kind: 'rename-key', entry: operatorEntry, key: operator };
    if (value === undefined) return [rename];
    return [rename, { kind: 'replace-value', target: entry.value, value }];
  }
  const written = value ?? { copyOf: entry.value };
  const added = addition(block, to, operatorEntry, operator, key, written);
  if (added === undefined) return undefined;
  const removal: PolicyEdit = alone
    ? { kind: 'remove-entry', map: block, entry: operatorEntry }
    : { kind: 'remove-entry', map: from, entry };
  return [removal, added];
}

/**
 * Adds a condition to those that a statement has.
 *
 * @returns undefined where the operator has the key already, or there is no Condition to add to
 */
export function addCondition(
  statement: Statement,
  operator: string,
  key: string,
  value: PlainValue,
): PolicyEdit | undefined {
  const block = conditionMap(statement);
  if (block === undefined) return undefined;
  return addition(block, operatorBlock(statement, operator), undefined, operator, key, value);
}

function addition(
  block: MapValue,
  to: Entry | undefined,
  after: Entry | undefined,
  operator: string,
  key: string,
  value: PlainValue,
): PolicyEdit | undefined {
  if (to === undefined) {
    const inner: PlainMap = new Map([[key, value]]);
    return { kind: 'add-entry', map: block, after, key: operator, value: inner };
  }
  if (to.value?.kind !== 'map') return undefined;
  const taken = to.value.entries.some((one) => one.key.text?.toLowerCase() === key.toLowerCase());
  if (taken) return undefined;
  return { kind: 'add-entry', map: to.value, after: undefined, key, value };
}
