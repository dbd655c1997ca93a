import type { PolicyEdit } from '../../policy/edit';
import { conditionText } from '../../policy/model';
import type { Condition, Statement } from '../../policy/model';
import { removeCondition } from './removeCondition';

/**
 * Makes alternatives of a `StringEquals` and a `StringLike` on one key: the values of the first are
 * put into the list of the second.
 *
 * @returns undefined for other conditions, and for values that would mean something else there
 */
export function acceptEither(
  statement: Statement,
  conditions: readonly Condition[],
): readonly PolicyEdit[] | undefined {
  const equals = conditions.find((one) => isPlain(one, 'StringEquals'));
  const like = conditions.find((one) => isPlain(one, 'StringLike'));
  if (equals === undefined || like === undefined || conditions.length > 2) return undefined;
  if (equals.values.some((value) => /[*?]/.test(conditionText(value) ?? '*'))) return undefined;
  const removal = removeCondition(statement, equals);
  if (removal.length === 0) return undefined;
  const values = equals.values.map((value) => ({ copyOf: value }));
  return [{ kind: 'add-values', entry: like.entry, values }, ...removal];
}

const isPlain = ({ operator }: Condition, name: string): boolean =>
  operator?.name === name && !operator.ifExists && operator.qualifier === undefined;
