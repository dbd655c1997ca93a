import { MFA_AGE_KEY, MFA_PRESENT_KEY, MFA_STATES } from '../iam/mfa';
import type { MfaState } from '../iam/mfa';
import type { Condition, Statement } from '../policy/model';
import { conditionsHold } from './conditions';
import { contextOf, mfaContext } from './request';
import type { Truth } from './truth';

/** Whether a statement's MFA conditions let it apply, for each state a request can come in. */
export type MfaOutcome = Readonly<Record<MfaState, Truth>>;

/** Whether a condition asks for the presence or the age of MFA. */
export const isMfaCondition = ({ key }: Condition): boolean =>
  key === MFA_PRESENT_KEY || key === MFA_AGE_KEY;

/** The conditions of a statement on `aws:MultiFactorAuthPresent` and `aws:MultiFactorAuthAge`. */
export const mfaConditions = (statement: Statement): readonly Condition[] =>
  statement.conditions.filter(isMfaCondition);

/**
 * In which states of MFA a statement's MFA conditions hold, other conditions left aside: decided by
 * evaluating them, whatever their spelling. Undefined for a statement without any.
 */
export const mfaOutcome = (statement: Statement): MfaOutcome | undefined =>
  outcomeOf(mfaConditions(statement));

const CONTEXTS = MFA_STATES.map((state) => contextOf(mfaContext(state)));

/** The same for some conditions only. */
export function outcomeOf(conditions: readonly Condition[]): MfaOutcome | undefined {
  if (conditions.length === 0) return undefined;
  const [absent, no, yes] = CONTEXTS.map((context) => conditionsHold(conditions, context, true));
  return { absent: absent ?? 'unknown', false: no ?? 'unknown', true: yes ?? 'unknown' };
}
