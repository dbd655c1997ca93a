import { conditionText } from '../../policy/model';
import type { Condition, Statement } from '../../policy/model';
import type { Fix } from '../rule';
import { effectOfMatching } from './accessEffect';

/**
 * The fix that gives a condition another key, in the place of one that no request has: such a
 * condition fails, or holds where it is negated or has IfExists; one on a real key does not.
 *
 * @returns no fix where the operator has that key already, or the effect cannot be told
 */
export function renameKeyFix(
  condition: Condition,
  statement: Statement,
  key: string,
): readonly Fix<'rename'>[] {
  const { operator, operatorEntry, entry } = condition;
  const effect = effectOfMatching(statement, holdsWithoutKey(condition) ? 'fewer' : 'more');
  const block = operatorEntry.value?.kind === 'map' ? operatorEntry.value.entries : [];
  const taken = block.some((one) => one.key.outline.toLowerCase() === key.toLowerCase());
  if (operator === undefined || effect === undefined || taken) return [];
  return [{ title: 'rename', data: { key }, effect, edits: [{ kind: 'rename-key', entry, key }] }];
}

function holdsWithoutKey({ operator, values }: Condition): boolean {
  if (operator === undefined || operator.qualifier === 'ForAnyValue') return false;
  if (operator.family === 'Null') return values.some((value) => conditionText(value) === 'true');
  return operator.negated || operator.ifExists || operator.qualifier === 'ForAllValues';
}
