import { hasUnknown } from '../../iam/unknown';
import { conditionText } from '../../policy/model';
import type { Condition, Statement } from '../../policy/model';
import { writesOutConditions } from '../../reasoning/conditions';

/** Keys of the calling principal; requests of AWS services lack them. */
export const isPrincipalKey = ({ key }: Condition): boolean =>
  /^aws:principal(?:arn|account|orgid|orgpaths|tag\/.+)$/.test(key);

/** Keys of the resource that a service acts for; only requests of AWS services have them. */
export const isSourceKey = ({ key }: Condition): boolean =>
  /^aws:source(?:arn|account|orgid|orgpaths)$/.test(key);

/** Whether a condition may leave out the requests of AWS services. */
export const mayLeaveOutServices = (condition: Condition): boolean =>
  isServiceKey(condition) && !asksIfService(condition, 'true');

/** Whether a condition may keep to the requests of AWS services. */
export const mayKeepToServices = (condition: Condition): boolean =>
  isServiceKey(condition) && !asksIfService(condition, 'false');

/** Keys that tell AWS services from other callers. */
const isServiceKey = ({ key }: Condition): boolean =>
  /^aws:principal(?:isawsservice|servicename|servicenameslist)$/.test(key);

/** Whether a condition plainly asks for one answer to the question whether a service calls. */
const asksIfService = ({ key, operator, values }: Condition, answer: string): boolean =>
  key === 'aws:principalisawsservice' &&
  operator?.family === 'Bool' &&
  values.length === 1 &&
  values.every((value) => conditionText(value)?.toLowerCase() === answer);

/** Whether a condition also holds in requests that lack its key. */
export function holdsWithoutKey({ operator, values }: Condition): boolean {
  if (operator === undefined || operator.qualifier === 'ForAnyValue') return false;
  if (operator.family === 'Null')
    return values.every((value) => conditionText(value)?.toLowerCase() === 'true');
  return operator.negated || operator.ifExists || operator.qualifier === 'ForAllValues';
}

/** A Deny whose conditions can all be read. */
export const isReadableDeny = (statement: Statement): boolean =>
  statement.effect === 'Deny' &&
  statement.elements.has('Condition') &&
  writesOutConditions(statement) &&
  !statement.conditions.some(({ key, operator }) => hasUnknown(key) || operator === undefined);
