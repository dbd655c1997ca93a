import { MFA_STATES } from '../../iam/mfa';
import type { MfaState } from '../../iam/mfa';
import { UNKNOWN, hasUnknown } from '../../iam/unknown';
import { wildcardsOverlap } from '../../iam/wildcard';
import type { Policy, Selection, Statement } from '../../policy/model';
import { isMfaCondition, mfaOutcome } from '../mfaCondition';
import type { MfaOutcome } from '../mfaCondition';
import { coverAction, coverResources } from '../cover/coverSelections';
import { coverPrincipals } from '../cover/coverPrincipals';
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
export const cancelledStatements = (denial: Denial, policy: Policy): readonly Cancelled[] =>
  policy.statements.flatMap((statement) => cancelled(denial, statement) ?? []);

/** The denials of a policy that take effect from an Allow. */
export const cancellingStatements = (allow: Statement, policy: Policy): readonly CancelledBy[] =>
  policy.statements.flatMap((one) => {
    const denial = denialOf(one);
    const taken = denial === undefined ? undefined : cancelled(denial, allow);
    if (denial === undefined || taken === undefined) return [];
    const { states, conditional } = denial;
    return [{ ...taken, statement: referTo(denial.statement), states, conditional }];
  });

/** A statement, by what a reader can find it by. */
export const referTo = ({ sid, index }: Statement): StatementReference => ({
  sid: sid?.text === '' ? undefined : sid?.text,
  index,
});

/** What a denial takes from one Allow; undefined where that is nothing, or cannot be told. */
function cancelled(denial: Denial, allow: Statement): Cancelled | undefined {
  if (allow.effect !== 'Allow' || allow.actions === undefined) return undefined;
  const around = [
    coverResources(denial.statement, allow),
    coverPrincipals(denial.statement, allow),
  ];
  if (!around.every((cover) => cover === 'whole')) return undefined;
  const { denied, kept } = divide(denial.statement.actions, allow.actions);
  if (denied.length === 0) return undefined;
  return { statement: referTo(allow), whole: kept.length === 0, denied, kept };
}

/** The actions of an Allow, divided by a Deny; a pattern that is denied in part stands on both sides. */
function divide(
  deny: Selection | undefined,
  allow: Selection,
): { readonly denied: readonly string[]; readonly kept: readonly string[] } {
  const denied: string[] = [];
  const kept: string[] = [];
  // "Everything except …" is divided as the pattern `*`.
  const actions = allow.negated ? ['*'] : allow.values.map(({ outline }) => outline);
  for (const action of actions) {
    const cover = coverAction(deny, action);
    const inside = valuesWithin(deny, action).filter((one) => coverAction(allow, one) !== 'none');
    if (cover === 'whole') denied.push(action);
    else if (cover !== 'part') kept.push(action);
    else if (deny?.negated === true) {
      denied.push(action);
      kept.push(...inside);
    } else {
      denied.push(...inside);
      kept.push(action);
    }
  }
  // A value that is filled in later may be any action: not all is known to be denied.
  if (!allow.complete) kept.push(UNKNOWN);
  return { denied: [...new Set(denied)], kept: [...new Set(kept)] };
}

/** The values of a Deny that have an action in common with a pattern. */
const valuesWithin = (deny: Selection | undefined, pattern: string): readonly string[] =>
  (deny?.values ?? [])
    .map(({ outline }) => outline)
    .filter((value) => !hasUnknown(value) && wildcardsOverlap(value, pattern, true));
