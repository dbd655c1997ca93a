import type { ConditionOperator } from '../../iam/conditionOperator';
import type { Condition } from '../../policy/model';
import type { Range } from '../../policy/range';
import { operatorFits } from '../../reasoning/conditionSupport/operatorFit';
import { plainValues } from './plainValues';

/** What a report on a value has beside its message. */
export interface UnfitValue {
  readonly data: { readonly value: string; readonly operator: string };
  readonly range: Range;
}

/**
 * The values of a condition that its operator cannot compare.
 *
 * @param families those of the operators that this is about; none of the values under others
 * @param isFit whether a value has the form that these operators compare
 */
export function unfitValues(
  condition: Condition,
  families: readonly ConditionOperator['family'][],
  isFit: (text: string) => boolean,
): readonly UnfitValue[] {
  const { operator } = condition;
  if (operator === undefined || !families.includes(operator.family)) return [];
  // For a key of another type the operator is wrong, not the value.
  if (!operatorFits(condition)) return [];
  return plainValues(condition)
    .filter(({ text }) => !isFit(text))
    .map(({ value, text }) => ({
      data: { value: text, operator: operator.name },
      range: value.range,
    }));
}
