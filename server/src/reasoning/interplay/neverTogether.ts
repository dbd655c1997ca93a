import type { KeyType } from '../../catalog/model';
import { conditionText } from '../../policy/model';
import type { Condition } from '../../policy/model';
import { valuesFor } from '../comparison/conditions/keyValues';
import type { KeyValues } from '../comparison/conditions/keyValues';
import { conditionHolds } from '../conditions';
import { isMultivalued, typesOf } from '../../catalog/keyTypes';
import { operatorFits } from '../conditionSupport/operatorFit';
import { contextOf } from '../request';

/** Lists of more values are not thought through. */
const MANY = 200;

/**
 * Whether no request can meet some conditions on one key: found by trying a value for every way in
 * which they can hold together, the absent key among them. Only yes where that is certain.
 *
 * Where one of the conditions can never hold by itself (a value of another type, an empty list) the
 * answer is no: that is something else, and said by other rules.
 */
export function neverTogether(conditions: readonly Condition[]): boolean {
  if (!conditions.every(isKnown) || !hasClearValues(conditions)) return false;
  if (conditions.reduce((count, { values }) => count + values.length, 0) > MANY) return false;
  const values = valuesThatMatter(conditions);
  if (values === undefined) return false;
  const possible = values.some((value) => conditions.every((one) => holds(one, value)));
  return !possible && conditions.every(canHold);
}

/** Whether a condition may hold for some values of its key. */
const holds = (condition: Condition, values: readonly string[]): boolean =>
  conditionHolds(condition, contextOf(new Map([[condition.key, values]])), false) !== 'no';

const canHold = (condition: Condition): boolean => {
  const { values, whole } = valuesOf([condition]);
  return !whole || values.some((value) => holds(condition, value));
};

const valuesOf = (conditions: readonly Condition[]): KeyValues =>
  valuesFor(
    conditions[0]?.key ?? '',
    conditions.map((condition) => ({ condition, variables: false })),
    contextOf(new Map()),
  );

/** Values of the key, its absence among them, one for each way in which the conditions can hold; undefined where there are too many. */
function valuesThatMatter(
  conditions: readonly Condition[],
): readonly (readonly string[])[] | undefined {
  const exact = conditions.find(namesAllValues);
  if (exact !== undefined)
    return [[], ...exact.values.flatMap((value) => [[conditionText(value) ?? '']])];
  const { values, whole } = valuesOf(conditions);
  return whole ? values : undefined;
}

/** A key that is there must have one of the values, letter by letter. */
const namesAllValues = ({ operator, values }: Condition): boolean =>
  operator?.family === 'String' &&
  !operator.negated &&
  operator.qualifier === undefined &&
  !operator.name.endsWith('IgnoreCase') &&
  !(
    operator.name.endsWith('Like') &&
    values.some((value) => /[*?]/.test(conditionText(value) ?? ''))
  );

/** Everything about the condition is known; a policy variable may have any value. */
const isKnown = (condition: Condition): boolean =>
  condition.operator !== undefined &&
  condition.values.length > 0 &&
  condition.values.every((value) => isPlain(conditionText(value))) &&
  operatorFits(condition);

const isPlain = (text: string | undefined): boolean =>
  text !== undefined && !text.includes('${') && !/[\uE000-\uF8FF]/.test(text);

/**
 * Whether AWS says how the values of the key are compared: a key with several values needs a set
 * operator, and what happens without one is not documented.
 */
const hasClearValues = (conditions: readonly Condition[]): boolean => {
  const key = conditions[0]?.key ?? '';
  const multivalued = isMultivalued(key);
  if (multivalued === false) return true;
  const types = typesOf(key);
  if (multivalued === undefined && types.length > 0 && types.every((type) => SINGLE.has(type)))
    return true;
  return conditions.every(
    ({ operator }) => operator?.family === 'Null' || operator?.qualifier !== undefined,
  );
};

/** No key of these types has several values. */
const SINGLE: ReadonlySet<KeyType> = new Set(['Bool', 'Date', 'Numeric']);
