import type { Condition, Statement } from '../../policy/model';
import { conditionImplies } from './conditionImplies';
import { readConditions } from './covered/statementReading';

/**
 * Whether a Deny's conditions hold whenever an Allow's do; the conditions of the Allow that are not
 * known may say anything. Actions, resources and principals are left aside.
 *
 * @param variables policy variables work in their policy (`variablesWork`)
 */
export function appliesWhenever(deny: Statement, allow: Statement, variables: boolean): boolean {
  if (!deny.elements.has('Condition')) return true;
  if (deny.conditions.length === 0 || allow.conditions.length === 0) return false;
  return (
    deny.conditions.every((asked) => isImplied(asked, allow, variables)) &&
    readConditions(deny) !== undefined
  );
}

/** Whether one of a statement's own conditions makes sure of another one. */
export const isImplied = (
  asked: Condition,
  { conditions }: Statement,
  variables: boolean,
): boolean =>
  conditions.some((given) => given.key === asked.key && conditionImplies(given, asked, variables));
