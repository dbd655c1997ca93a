import type { PlainMap, PlainValue, PolicyEdit } from '../../policy/edit';
import type { Condition, Policy, Statement } from '../../policy/model';
import type { Entry, StringValue } from '../../policy/value';
import { conditionMap } from './conditionBlock';

/**
 * Moves some actions of a statement into a statement of their own, which is the same but for some
 * conditions (and the Sid, which has to be unique).
 *
 * @param moved strings of the statement's Action; the caller sees to it that others stay
 * @param dropped conditions that the new statement does without
 * @returns undefined where there is no list of statements to add to, or a part of the statement cannot be copied
 */
export function separateStatement(
  policy: Policy,
  statement: Statement,
  moved: readonly StringValue[],
  dropped: readonly Condition[],
): readonly PolicyEdit[] | undefined {
  const statements = policy.statementEntry?.value;
  const removal = removeActions(statement, moved);
  const copy = copyStatement(statement, moved, dropped);
  if (statements?.kind !== 'list' || removal === undefined || copy === undefined) return undefined;
  const insertion: PolicyEdit = {
    kind: 'insert-item',
    list: statements,
    after: statement.node,
    value: copy,
  };
  return [...removal, insertion];
}

/** Removes some of several actions; undefined where Action is no list. */
export function removeActions(
  { actions }: Statement,
  removed: readonly StringValue[],
): readonly PolicyEdit[] | undefined {
  const list = actions?.entry.value;
  if (list?.kind !== 'list' || list.items.length <= removed.length) return undefined;
  return removed.map((item) => ({ kind: 'remove-item', list, item }));
}

/**
 * Removes conditions from a statement, and what they leave empty.
 *
 * @returns undefined where the statement's Condition is no map
 */
export function removeConditions(
  statement: Statement,
  dropped: readonly Condition[],
): readonly PolicyEdit[] | undefined {
  const block = conditionMap(statement);
  const element = statement.elements.get('Condition');
  if (block === undefined || element === undefined) return undefined;
  const gone = new Set(dropped.map(({ entry }) => entry));
  const emptied = block.entries.filter((operator) => isEmptyWithout(operator, gone));
  if (emptied.length === block.entries.length) {
    return [{ kind: 'remove-entry', map: statement.node, entry: element }];
  }
  const kept = dropped.filter(({ operatorEntry }) => !emptied.includes(operatorEntry));
  return [
    ...emptied.map((entry): PolicyEdit => ({ kind: 'remove-entry', map: block, entry })),
    ...kept.flatMap(({ operatorEntry: { value: map }, entry }): readonly PolicyEdit[] =>
      map?.kind === 'map' ? [{ kind: 'remove-entry', map, entry }] : [],
    ),
  ];
}

const isEmptyWithout = ({ value }: Entry, gone: ReadonlySet<Entry>): boolean =>
  value?.kind === 'map' && value.entries.every((entry) => gone.has(entry));

function copyStatement(
  statement: Statement,
  moved: readonly StringValue[],
  dropped: readonly Condition[],
): PlainMap | undefined {
  const copy = new Map<string, PlainValue>();
  for (const [element, { value }] of statement.elements) {
    if (element === 'Sid') continue;
    if (value === undefined) return undefined;
    if (element === 'Condition') {
      const condition = copyCondition(statement, new Set(dropped.map(({ entry }) => entry)));
      if (condition === undefined) return undefined;
      if (condition.size > 0) copy.set(element, condition);
    } else {
      copy.set(element, element === 'Action' ? copyActions(moved) : { copyOf: value });
    }
  }
  return copy;
}

function copyActions(moved: readonly StringValue[]): PlainValue {
  const [first, ...others] = moved.map((value) => ({ copyOf: value }));
  return first !== undefined && others.length === 0 ? first : moved.map((copyOf) => ({ copyOf }));
}

function copyCondition(statement: Statement, gone: ReadonlySet<Entry>): PlainMap | undefined {
  const copy = new Map<string, PlainValue>();
  for (const operator of conditionMap(statement)?.entries ?? []) {
    const { key, value } = operator;
    if (key.text === undefined || value === undefined) return undefined;
    if (isEmptyWithout(operator, gone)) continue;
    const inner = copyEntries(operator, gone);
    if (inner === undefined) return undefined;
    copy.set(key.text, inner);
  }
  return copy;
}

/** The part of an operator's block that stays. */
function copyEntries({ value }: Entry, gone: ReadonlySet<Entry>): PlainValue | undefined {
  if (value?.kind !== 'map') return undefined;
  const kept = value.entries.filter((entry) => !gone.has(entry));
  if (kept.length === value.entries.length) return { copyOf: value };
  const inner = new Map<string, PlainValue>();
  for (const { key, value: values } of kept) {
    if (key.text === undefined || values === undefined) return undefined;
    inner.set(key.text, { copyOf: values });
  }
  return inner;
}
