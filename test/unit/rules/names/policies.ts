import { policyWith } from '../../testers/statements';

/** A policy with one statement about some actions, written as JSON. */
export const withAction = (action: string, effect = 'Allow', element = 'Action'): string =>
  policyWith(`{"Effect":"${effect}","${element}":${action},"Resource":"*"}`);

/** A policy with one statement about some resources, written as JSON. */
export const withResource = (resource: string, effect = 'Allow', element = 'Resource'): string =>
  policyWith(`{"Effect":"${effect}","Action":"*","${element}":${resource}}`);

/** A policy with one statement under a Condition, written as JSON. */
export const withCondition = (
  condition: string,
  { effect = 'Allow', action = 's3:*' } = {},
): string =>
  policyWith(`{"Effect":"${effect}","Action":"${action}","Resource":"*","Condition":${condition}}`);
