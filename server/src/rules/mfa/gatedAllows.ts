import type { Policy, Statement } from '../../policy/model';
import { actionsMatch } from '../../reasoning/evaluate';

/** The Allow statements of a policy that certainly select one of some actions. */
export const gatedAllows = (policy: Policy, actions: readonly string[]): readonly Statement[] =>
  policy.statements.filter(
    (statement) =>
      statement.effect === 'Allow' &&
      statement.actions?.negated === false &&
      actions.some((action) => actionsMatch(statement.actions, action) === 'yes'),
  );
