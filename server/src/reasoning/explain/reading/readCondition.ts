import type { ConditionOperator, SetQualifier } from '../../../iam/conditionOperator';
import { UNKNOWN, hasUnknown } from '../../../iam/unknown';
import { conditionText } from '../../../policy/model';
import type { Condition } from '../../../policy/model';

/** How a condition operator compares, its negation, qualifier and `IfExists` aside. */
export type Comparison =
  | 'equals'
  | 'equals-ignoring-case'
  | 'like'
  | 'number-equals'
  | 'less'
  | 'at-most'
  | 'greater'
  | 'at-least'
  | 'date-equals'
  | 'before'
  | 'until'
  | 'after'
  | 'from'
  | 'bool'
  | 'bytes'
  | 'ip'
  | 'arn'
  | 'null'
  /** No such operator exists. */
  | 'unknown';

/** One line of a Condition block, read. */
export interface ConditionReading {
  /** As written. */
  readonly key: string;
  /** The operator as written. */
  readonly operator: string;
  readonly comparison: Comparison;
  readonly negated: boolean;
  readonly qualifier: SetQualifier | undefined;
  /** As IAM compares them; unknown parts marked. Any one of them is enough (none, where negated). */
  readonly values: readonly string[];
  /** Whether the condition holds for a request without the key, where that is not what one expects. */
  readonly holdsWhenAbsent: boolean;
}

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['StringEquals', 'equals'],
  ['StringNotEquals', 'equals'],
  ['StringEqualsIgnoreCase', 'equals-ignoring-case'],
  ['StringNotEqualsIgnoreCase', 'equals-ignoring-case'],
  ['StringLike', 'like'],
  ['StringNotLike', 'like'],
  ['NumericEquals', 'number-equals'],
  ['NumericNotEquals', 'number-equals'],
  ['NumericLessThan', 'less'],
  ['NumericLessThanEquals', 'at-most'],
  ['NumericGreaterThan', 'greater'],
  ['NumericGreaterThanEquals', 'at-least'],
  ['DateEquals', 'date-equals'],
  ['DateNotEquals', 'date-equals'],
  ['DateLessThan', 'before'],
  ['DateLessThanEquals', 'until'],
  ['DateGreaterThan', 'after'],
  ['DateGreaterThanEquals', 'from'],
  ['Bool', 'bool'],
  ['BinaryEquals', 'bytes'],
  ['IpAddress', 'ip'],
  ['NotIpAddress', 'ip'],
  ['ArnEquals', 'arn'],
  ['ArnLike', 'arn'],
  ['ArnNotEquals', 'arn'],
  ['ArnNotLike', 'arn'],
  ['Null', 'null'],
]);

/** How an operator compares; `unknown` for none. */
export const comparisonOf = (operator: ConditionOperator | undefined): Comparison =>
  COMPARISONS.get(operator?.name ?? '') ?? 'unknown';

/** Reads one line of a Condition block. */
export function readCondition(condition: Condition): ConditionReading {
  const { operator } = condition;
  const qualifier = operator?.qualifier;
  return {
    key: condition.entry.key.outline,
    operator: condition.operatorEntry.key.outline,
    comparison: comparisonOf(operator),
    negated: operator?.negated ?? false,
    qualifier,
    values: condition.values.map(valueText),
    holdsWhenAbsent:
      operator !== undefined &&
      operator.family !== 'Null' &&
      (operator.ifExists ||
        qualifier === 'ForAllValues' ||
        (operator.negated && qualifier === undefined)),
  };
}

const valueText = (value: Condition['values'][number]): string => {
  if (value.kind === 'string') return value.outline;
  return conditionText(value) ?? UNKNOWN;
};

/** Whether nothing of a value is known but that it will be there. */
export const isWhollyUnknown = (text: string): boolean =>
  hasUnknown(text) && text.replaceAll(UNKNOWN, '') === '';
