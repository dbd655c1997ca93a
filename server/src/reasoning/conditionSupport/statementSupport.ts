import type { Action } from '../../catalog/model';
import { hasWildcard } from '../../iam/wildcard';
import type { Condition, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { conditionHolds } from '../conditions';
import { statedActions } from '../resourceFit/statedActions';
import { all } from '../truth';
import type { Truth } from '../truth';

/** The strings of a statement's Action whose requests never have a certain condition key. */
export interface WithoutKey {
  /** Actions that are named. */
  readonly named: readonly StringValue[];
  /** Patterns of which no action has the key. */
  readonly patterns: readonly StringValue[];
  /** There is no other string: the statement as a whole has to do without the key. */
  readonly whole: boolean;
}

/**
 * Finds the strings of Action of which it is certain that a key is in none of their requests.
 *
 * @param sends whether the requests of an action can have the key
 * @returns undefined where there is none, and under NotAction
 */
export function actionsWithoutKey(
  statement: Statement,
  sends: (action: Action) => Truth,
): WithoutKey | undefined {
  const { actions } = statement;
  if (actions === undefined || actions.negated) return undefined;
  const without = statedActions(statement)
    .filter((stated) => (stated.actions?.length ?? 0) > 0)
    .filter((stated) => stated.actions?.every((action) => sends(action) === 'no') === true)
    .map(({ value }) => value);
  if (without.length === 0) return undefined;
  return {
    named: without.filter(({ outline }) => !hasWildcard(outline)),
    patterns: without.filter(({ outline }) => hasWildcard(outline)),
    whole: actions.complete && without.length === actions.values.length,
  };
}

const NOTHING = { values: () => [] };

/** Whether conditions hold for a request that has none of their keys. */
export const holdWithoutKey = (conditions: readonly Condition[]): Truth =>
  all(conditions.map((condition) => conditionHolds(condition, NOTHING, true)));
