import { hasUnknown } from '../../iam/unknown';
import { conditionText } from '../../policy/model';
import type { Condition, Statement } from '../../policy/model';
import { writesOutConditions } from '../../reasoning/conditions';
import { actionReach } from './actionReach';
import type { ActionReach } from './actionReach';
import { roleReach } from './roleReach';
import type { RoleReach } from './roleReach';

/** An Allow of an action on any role. */
export interface RoleGrant {
  readonly action: ActionReach;
  readonly roles: RoleReach;
  /** A condition on the services that does not hold it to those that are named. */
  readonly loose: Condition | undefined;
}

/** What an action on roles is limited by, and what it is tried on. */
export interface RoleAction {
  readonly action: string;
  /** A role that no one would name, as the resource part of its ARN. */
  readonly anyRole: string;
  /** The condition key that limits the action to services, in lower case. */
  readonly limitingKey: string;
}

/** Finds out whether a statement allows an action on any role without limiting it to services. */
export function broadGrant(statement: Statement, target: RoleAction): RoleGrant | undefined {
  if (statement.effect !== 'Allow' || isLimited(statement, target.limitingKey)) return undefined;
  const action = actionReach(statement.actions, target.action);
  const roles = roleReach(statement.resources, target.anyRole);
  if (action === undefined || roles === undefined) return undefined;
  const loose = statement.conditions.find(
    ({ key, operator }) => key === target.limitingKey && operator?.negated === false,
  );
  return { action, roles, loose };
}

/** A condition on the services, or one that cannot be read. */
const isLimited = (statement: Statement, limitingKey: string): boolean =>
  !writesOutConditions(statement) ||
  statement.conditions.some(
    (one) => hasUnknown(one.key) || (one.key === limitingKey && limits(one)),
  );

/**
 * Whether a condition needs its key, and names what it may be. Access Analyzer takes neither
 * `StringEqualsIfExists` nor `*a4b.amazonaws.com` for a limit: its page of checks names AWS managed
 * policies with them.
 */
const limits = ({ operator, values }: Condition): boolean =>
  operator !== undefined &&
  !operator.negated &&
  !operator.ifExists &&
  operator.qualifier !== 'ForAllValues' &&
  operator.family !== 'Null' &&
  !(operator.name.endsWith('Like') && values.some((one) => /^[*?]/.test(conditionText(one) ?? '')));

/** The ending of Access Analyzer's code: `STAR_IN_ACTION_AND_RESOURCE`. */
export function codeEnding({ action, roles }: RoleGrant): string {
  if (roles.how === 'star')
    return {
      named: 'STAR_IN_RESOURCE',
      wildcard: 'STAR_IN_ACTION_AND_RESOURCE',
      'not-action': 'STAR_IN_RESOURCE_AND_NOT_ACTION',
    }[action.how];
  return {
    named: 'NOT_RESOURCE',
    wildcard: 'STAR_IN_ACTION_AND_NOT_RESOURCE',
    'not-action': 'NOT_ACTION_AND_NOT_RESOURCE',
  }[action.how];
}

/** Every code that begins in one way. */
export const codesOf = (beginning: string): readonly string[] =>
  [
    'NOT_RESOURCE',
    'STAR_IN_ACTION_AND_NOT_RESOURCE',
    'NOT_ACTION_AND_NOT_RESOURCE',
    'STAR_IN_RESOURCE',
    'STAR_IN_ACTION_AND_RESOURCE',
    'STAR_IN_RESOURCE_AND_NOT_ACTION',
  ].map((ending) => `${beginning}_WITH_${ending}`);
