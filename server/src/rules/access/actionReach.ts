import { hasWildcard, matchesWildcard } from '../../iam/wildcard';
import type { Selection } from '../../policy/model';
import type { Entry, StringValue } from '../../policy/value';
import { actionsMatch } from '../../reasoning/evaluate';

/** In which way a statement comes to speak of an action. */
export type ActionReach =
  | { readonly how: 'named' | 'wildcard'; readonly value: StringValue }
  | { readonly how: 'not-action'; readonly entry: Entry };

/**
 * How Action or NotAction covers an action (without wildcards); undefined where it does not, or not
 * for sure. The action's own name is found before a pattern.
 */
export function actionReach(
  actions: Selection | undefined,
  action: string,
): ActionReach | undefined {
  if (actions === undefined || actionsMatch(actions, action) !== 'yes') return undefined;
  if (actions.negated) return { how: 'not-action', entry: actions.entry };
  const covering = actions.values.filter(
    ({ text }) => text !== undefined && matchesWildcard(text, action, true),
  );
  const named = covering.find(({ outline }) => !hasWildcard(outline));
  if (named !== undefined) return { how: 'named', value: named };
  const [pattern] = covering;
  return pattern === undefined ? undefined : { how: 'wildcard', value: pattern };
}
