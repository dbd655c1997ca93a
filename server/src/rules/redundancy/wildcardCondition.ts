import type { ConditionOperator } from '../../iam/conditionOperator';
import type { Condition } from '../../policy/model';
import type { StringValue } from '../../policy/value';

/** What is left of a condition one of whose values is a pattern that every text matches. */
export type WildcardMeaning =
  /** It holds for every request. */
  | 'always'
  /** It holds for none. */
  | 'never'
  /** It asks whether the key is there, and is better written with `Null`. */
  | 'present'
  | 'absent';

/** The value of a condition that every text of the operator's type matches; undefined where none does. */
export const wildcardValue = ({ operator, values }: Condition): StringValue | undefined =>
  values.find(
    (value): value is StringValue =>
      operator !== undefined && value.kind === 'string' && matchesAll(value.text, operator),
  );

function matchesAll(text: string | undefined, { family, name }: ConditionOperator): boolean {
  if (text === undefined) return false;
  if (family === 'String') return name.endsWith('Like') && /^\*+$/.test(text);
  return family === 'Arn' && /^(\*+|arn(:\*+){5})$/.test(text);
}

/** What an operator asks with such a value: AWS's rules for keys that are not in the request. */
export function meaningOf({ negated, qualifier, ifExists }: ConditionOperator): WildcardMeaning {
  if (negated) return qualifier === 'ForAnyValue' && !ifExists ? 'never' : 'absent';
  return qualifier === 'ForAllValues' || ifExists ? 'always' : 'present';
}
