import type { PolicyDocument } from '../policy/document';
import type { Statement } from '../policy/model';
import { actionsMatch } from './evaluate';
import { mfaOutcome } from './mfaCondition';
import type { MfaOutcome } from './mfaCondition';
import { not } from './truth';
import type { Truth } from './truth';

/** A Deny of (nearly) everything until the user has signed in with MFA: facts/mfa.md, "The gate". */
export interface Gate {
  readonly statement: Statement;
  /** In which states of MFA the gate is shut. */
  readonly outcome: MfaOutcome;
}

/** The gates of a policy: Deny with NotAction, or of all actions, shut without MFA and open with it. */
export const findGates = ({ policy }: PolicyDocument): readonly Gate[] =>
  policy.statements.flatMap((statement) => gateOf(statement) ?? []);

function gateOf(statement: Statement): Gate | undefined {
  const { actions, effect } = statement;
  const broad =
    actions?.negated === true || actions?.values.some(({ text }) => text === '*' || text === '*:*');
  if (effect !== 'Deny' || broad !== true) return undefined;
  const outcome = mfaOutcome(statement);
  if (outcome === undefined || outcome.true !== 'no') return undefined;
  if (outcome.absent !== 'yes' && outcome.false !== 'yes') return undefined;
  return { statement, outcome };
}

/** Whether an action (without wildcards) passes the gate although the user has not used MFA. */
export const isExempt = ({ statement }: Gate, action: string): Truth =>
  not(actionsMatch(statement.actions, action));
