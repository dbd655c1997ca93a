import { formatConditionOperator } from '../../iam/conditionOperator';
import { conditionText } from '../../policy/model';
import type { Condition } from '../../policy/model';

/** Equal for lines of Condition blocks that say the same. */
export const conditionKey = ({ operator, key, values }: Condition): string =>
  JSON.stringify([
    operator === undefined ? '' : formatConditionOperator(operator),
    key,
    [...new Set(values.map((value) => conditionText(value) ?? ''))].sort(),
  ]);

/**
 * Whether one line certainly holds wherever another one does: both ask the same of the same key, this
 * one for more values, or, where the operator is negated, for fewer. `false` means that this has not
 * been shown.
 */
export function implies(narrow: Condition, wide: Condition): boolean {
  const { operator } = narrow;
  if (operator === undefined || wide.operator === undefined || narrow.key !== wide.key)
    return false;
  if (formatConditionOperator(operator) !== formatConditionOperator(wide.operator)) return false;
  const [less, more] = operator.negated ? [wide, narrow] : [narrow, wide];
  const known = new Set(more.values.map(conditionText));
  return less.values.every((value) => {
    const text = conditionText(value);
    return text !== undefined && known.has(text);
  });
}
