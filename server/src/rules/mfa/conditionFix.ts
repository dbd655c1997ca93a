import type { PlainValue, PolicyEdit } from '../../policy/edit';
import type { Condition, Statement } from '../../policy/model';

/**
 * Edits that put another operator and value in the place of one line of a Condition block. The
 * operator's name alone is changed where nothing else stands under it.
 */
export function rewriteCondition(
  statement: Statement,
  condition: Condition,
  operator: string,
  value: string,
): readonly PolicyEdit[] {
  const { entry, operatorEntry } = condition;
  const block = statement.elements.get('Condition')?.value;
  const lines = operatorEntry.value;
  if (block?.kind !== 'map' || lines?.kind !== 'map' || entry.value === undefined) return [];
  const other = block.entries.find((one) => one !== operatorEntry && one.key.text === operator);
  const target = other?.value?.kind === 'map' ? other.value : undefined;
  const replaceValue: PolicyEdit[] = hasValue(condition, value)
    ? []
    : [{ kind: 'replace-value', target: entry.value, value: valueLike(condition, value) }];
  if (lines.entries.length === 1 && target === undefined) {
    return [{ kind: 'rename-key', entry: operatorEntry, key: operator }, ...replaceValue];
  }
  const remove: PolicyEdit =
    lines.entries.length === 1
      ? { kind: 'remove-entry', map: block, entry: operatorEntry }
      : { kind: 'remove-entry', map: lines, entry };
  const line: [string, PlainValue] = [entry.key.text ?? '', valueLike(condition, value)];
  if (target !== undefined) {
    return [
      remove,
      { kind: 'add-entry', map: target, after: undefined, key: line[0], value: line[1] },
    ];
  }
  return [
    remove,
    { kind: 'add-entry', map: block, after: operatorEntry, key: operator, value: new Map([line]) },
  ];
}

const hasValue = ({ values }: Condition, value: string): boolean => {
  const [only, more] = values;
  if (only === undefined || more !== undefined) return false;
  return only.kind === 'string'
    ? only.text === value
    : only.kind === 'scalar' && String(only.value) === value;
};

/** A JSON boolean stays one. */
const valueLike = ({ values }: Condition, value: string): PlainValue =>
  values.every((one) => one.kind === 'scalar' && typeof one.value === 'boolean')
    ? value === 'true'
    : value;
