import type { PolicyDocument } from '../../policy/document';
import { findGates } from '../gate';
import type { Call, Journey, Stage } from './journey';

/** Whether a call or a stage goes as it should; it may depend on something that is not known. */
export type Outcome = 'passes' | 'fails' | 'unknown';

/**
 * Calls that a gate is there to deny, and that are denied for want of an Allow alone: another policy
 * may allow them, and then the gate does not stand before them. Empty where there is no gate.
 */
export function findHoles(
  policies: readonly PolicyDocument[],
  { stages }: Journey,
): ReadonlySet<Call> {
  if (policies.every((document) => findGates(document).length === 0)) return new Set();
  const calls = (id: Stage['id']): readonly Call[] =>
    stages.find((stage) => stage.id === id)?.calls ?? [];
  const gated = worksItself({ stages }) ? [] : calls('gate-holds');
  return new Set(
    [...gated, ...calls('gate-cannot-be-bypassed')].filter(
      ({ authorization }) => authorization.decision === 'implicitly-denied',
    ),
  );
}

/** Whether the policies themselves allow the work that is asked about before MFA. */
export function worksItself({ stages }: Pick<Journey, 'stages'>): boolean {
  const calls = (id: Stage['id']): readonly Call[] =>
    stages.find((stage) => stage.id === id)?.calls ?? [];
  return calls('work-with-mfa').some(({ resource, action }) =>
    calls('gate-holds').some((call) => call.action === action && call.resource === resource),
  );
}

export function callOutcome(call: Call, holes: ReadonlySet<Call>): Outcome {
  if (call.ok === undefined) return 'unknown';
  return call.ok && !holes.has(call) ? 'passes' : 'fails';
}

/** One call that goes wrong is enough for a stage to go wrong. */
export function stageOutcome({ calls }: Stage, holes: ReadonlySet<Call>): Outcome {
  const outcomes = calls.map((call) => callOutcome(call, holes));
  if (outcomes.includes('fails')) return 'fails';
  return outcomes.includes('unknown') ? 'unknown' : 'passes';
}
