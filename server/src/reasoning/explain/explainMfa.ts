import { MFA_AGE_KEY, MFA_STATES } from '../../iam/mfa';
import type { Statement } from '../../policy/model';
import { mfaOutcome } from '../mfaCondition';
import type { MfaOutcome } from '../mfaCondition';
import type { MfaLine } from './explanation';
import type { EffectReading, Phrases } from './phrases/phrases';
import { otherConditions } from './reading/readStatement';

/** What a statement's MFA conditions come to, one line for each state; empty without any. */
export function explainMfa(
  statement: Statement,
  effect: EffectReading,
  phrases: Phrases,
): readonly MfaLine[] {
  const outcome = mfaOutcome(statement);
  if (outcome === undefined) return [];
  const conditional = otherConditions(statement).length > 0;
  return mfaLines({ outcome, effect, conditional, justNow: looksAtAge(statement) }, phrases);
}

/** What the lines are made from. */
export interface MfaLineParts {
  readonly outcome: MfaOutcome;
  readonly effect: EffectReading;
  /** There are conditions beside MFA. */
  readonly conditional: boolean;
  /** The conditions look at the time since MFA; the outcome is that of MFA used a moment ago. */
  readonly justNow: boolean;
}

/** The lines of an outcome that is known. */
export const mfaLines = (
  { outcome, effect, conditional, justNow }: MfaLineParts,
  { mfa }: Phrases,
): readonly MfaLine[] =>
  MFA_STATES.map((state) => ({
    state,
    applies: outcome[state],
    caller: mfa.caller(state, justNow),
    result: mfa.result(effect, outcome[state], conditional),
  }));

/** Whether a statement looks at the time since MFA was used. */
export const looksAtAge = ({ conditions }: Statement): boolean =>
  conditions.some(({ key }) => key === MFA_AGE_KEY);
