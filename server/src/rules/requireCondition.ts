import type { PlainMap, PolicyEdit } from '../policy/edit';
import type { Statement } from '../policy/model';
import { addCondition } from './condition/conditionBlock';

/**
 * Makes a statement apply only where one more condition holds. Writes the Condition element where
 * there is none yet.
 *
 * @returns undefined where the condition cannot be added: the element is computed by the host
 *   language, or the operator has the key already
 */
export function requireCondition(
  statement: Statement,
  operator: string,
  key: string,
  value: string,
): PolicyEdit | undefined {
  if (statement.elements.has('Condition')) return addCondition(statement, operator, key, value);
  const block: PlainMap = new Map([[operator, new Map([[key, value]])]]);
  return {
    kind: 'add-entry',
    map: statement.node,
    after: undefined,
    key: 'Condition',
    value: block,
  };
}
