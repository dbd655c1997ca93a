import { MFA_STATES } from '../../iam/mfa';
import type { MfaState } from '../../iam/mfa';
import type { PolicyDocument } from '../../policy/document';
import type { Policy, Statement } from '../../policy/model';
import { coverPrincipals } from '../cover/coverPrincipals';
import { coverResources } from '../cover/coverSelections';
import { variablesWork } from '../evaluate';
import { deniesNear } from '../interplay/deniesNear';
import { divideActions } from '../interplay/divideActions';
import { leftOver } from '../interplay/leftOver';
import { isMfaCondition, mfaOutcome } from '../mfaCondition';
import type { MfaOutcome } from '../mfaCondition';
import type { Cancelled, CancelledBy, StatementReference } from './explanation';

/** A Deny that is worth naming at the Allow statements it takes effect from. */
export interface Denial {
  readonly statement: Statement;
  /** In which states of MFA it certainly applies; all of them for a Deny without conditions. */
  readonly states: readonly MfaState[];
  /** Undefined for a Deny that does not ask for MFA. */
  readonly outcome: MfaOutcome | undefined;
  readonly conditional: boolean;
}

/**
 * A statement as a denial; undefined for an Allow, and for a Deny of which only conditions other
 * than MFA decide: those say what they deny themselves.
 */
export function denialOf(statement: Statement): Denial | undefined {
  if (statement.effect !== 'Deny') return undefined;
  const outcome = mfaOutcome(statement);
  const unconditional = statement.elements.get('Condition') === undefined;
  if (outcome === undefined) {
    return unconditional
      ? { statement, states: MFA_STATES, outcome, conditional: false }
      : undefined;
  }
  const states = MFA_STATES.filter((state) => outcome[state] === 'yes');
  const conditional = !statement.conditions.every(isMfaCondition);
  return states.length === 0 ? undefined : { statement, states, outcome, conditional };
}

/** Whether the denial ends with MFA: it does not apply to a session that has just used it. */
export const endsWithMfa = ({ outcome }: Denial): boolean => outcome?.true === 'no';

/** What a denial takes from the Allow statements of its policy, in their order. */
export const cancelledStatements = ({ statement }: Denial, policy: Policy): readonly Cancelled[] =>
  policy.statements.flatMap((allow) => {
    const taken = takenFrom(statement, allow);
    return taken === undefined ? [] : [{ ...taken, statement: referTo(allow) }];
  });

/**
 * The denials of a policy that take effect from an Allow, unless the conditions of the Allow keep
 * them away: one for MFA of its own, say.
 */
export const cancellingStatements = (
  allow: Statement,
  document: PolicyDocument,
): readonly CancelledBy[] =>
  deniesNear(allow, document).flatMap((deny) => {
    const denial = denialFor(deny, allow, variablesWork(document));
    const taken = denial === undefined ? undefined : takenFrom(deny, allow);
    if (denial === undefined || taken === undefined) return [];
    const { states, conditional } = denial;
    return [{ ...taken, statement: referTo(deny), states, conditional }];
  });

/** A Deny as a denial for one Allow, whose conditions may make sure of those of the Deny, or exclude them. */
function denialFor(deny: Statement, allow: Statement, variables: boolean): Denial | undefined {
  const left = leftOver(deny, allow, variables);
  if (left === 'never') return undefined;
  if (left !== 'unknown' && left.length === 0)
    return { statement: deny, states: MFA_STATES, outcome: undefined, conditional: false };
  const denial = denialOf(deny);
  const own = mfaOutcome(allow);
  const states = denial?.states.filter((state) => own?.[state] !== 'no') ?? [];
  if (denial === undefined || states.length === 0) return undefined;
  return { ...denial, states, conditional: left === 'unknown' || !left.every(isMfaCondition) };
}

/** A statement, by what a reader can find it by. */
export const referTo = ({ sid, index }: Statement): StatementReference => ({
  sid: sid?.text === '' ? undefined : sid?.text,
  index,
});

/** What a Deny takes from one Allow while it applies; undefined where that is nothing, or cannot be told. */
export function takenFrom(
  deny: Statement,
  allow: Statement,
): Omit<Cancelled, 'statement'> | undefined {
  if (allow.effect !== 'Allow' || allow.actions === undefined) return undefined;
  const around = [coverResources(deny, allow), coverPrincipals(deny, allow)];
  if (!around.every((cover) => cover === 'whole')) return undefined;
  const { denied, kept } = divideActions(deny.actions, allow.actions);
  return denied.length === 0 ? undefined : { whole: kept.length === 0, denied, kept };
}
