import type { PolicyDocument } from '../../policy/document';
import type { Authorization } from '../evaluation/authorize';
import { findGates } from '../gate';
import type { PlannedCall, PlannedStage } from './stages';

/** Whether a call or a stage goes as it should; it may depend on something that is not known. */
export type Outcome = 'passes' | 'fails' | 'unknown';

/** The same for a call, which may also be one that the user does not come to make. */
export type CallOutcome = Outcome | 'not-needed';

/** A call of the journey, with what AWS would answer. */
export interface AskedCall extends PlannedCall {
  readonly authorization: Authorization;
}

/** A stage whose calls have been asked about. */
export interface AskedStage extends PlannedStage {
  readonly calls: readonly AskedCall[];
}

/**
 * Calls that a gate is there to deny, and that are denied for want of an Allow alone: another policy
 * may allow them, and then the gate does not stand before them. Empty where there is no gate.
 */
export function findHoles(
  policies: readonly PolicyDocument[],
  stages: readonly AskedStage[],
): ReadonlySet<AskedCall> {
  if (policies.every((document) => findGates(document).length === 0)) return new Set();
  const gated = worksItself(stages) ? [] : callsOf(stages, 'gate-holds');
  return new Set(
    [...gated, ...callsOf(stages, 'gate-cannot-be-bypassed')].filter(
      ({ authorization }) => authorization.decision === 'implicitly-denied',
    ),
  );
}

/** Whether the policies themselves allow the work that is asked about before MFA. */
export function worksItself(stages: readonly PlannedStage[]): boolean {
  const gated = callsOf(stages, 'gate-holds');
  return callsOf(stages, 'work-with-mfa').some(({ resource, action }) =>
    gated.some((call) => call.action === action && call.resource === resource),
  );
}

const callsOf = <Call>(
  stages: readonly { readonly id: PlannedStage['id']; readonly calls: readonly Call[] }[],
  id: PlannedStage['id'],
): readonly Call[] => stages.find((stage) => stage.id === id)?.calls ?? [];

/**
 * How a call goes. What a gate has to deny fails where it does not: that nothing allows the call yet
 * is no merit of the gate.
 */
export function outcomeOfCall(
  { authorization: { decision }, expected, needed }: AskedCall,
  isHole: boolean,
): CallOutcome {
  if (needed === false) return 'not-needed';
  if (decision === 'unknown') return 'unknown';
  return (decision === 'allowed') === (expected === 'allowed') && !isHole ? 'passes' : 'fails';
}

/** One call that goes wrong is enough for a stage to go wrong. */
export function worstOf(outcomes: readonly CallOutcome[]): Outcome {
  if (outcomes.includes('fails')) return 'fails';
  return outcomes.includes('unknown') ? 'unknown' : 'passes';
}
