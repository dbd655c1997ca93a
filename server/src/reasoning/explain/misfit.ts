import { mfaResourceOf } from '../../iam/mfa';
import type { Statement } from '../../policy/model';
import { statementCouldReach } from '../mfaResources';

/** Whether an action is one around MFA that AWS never authorises on the resources of a statement. */
export function isMisfit(action: string, statement: Statement): boolean {
  const kind = mfaResourceOf(action);
  if (kind === undefined || statement.resources === undefined) return false;
  return !statementCouldReach(statement, kind);
}

/** The actions that a statement names without effect, since no resource of it fits. */
export const misfits = (statement: Statement): readonly string[] => {
  const { actions } = statement;
  if (actions === undefined || actions.negated) return [];
  return actions.values
    .map(({ outline }) => outline)
    .filter((action) => isMisfit(action, statement));
};
