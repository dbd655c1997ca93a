import type { PolicyDocument } from '../../policy/document';
import { findGates } from '../../reasoning/gate';
import type { Call, Journey, Stage } from '../../reasoning/journey/journey';
import { stageOutcome } from '../../reasoning/journey/outcome';
import type { Outcome } from '../../reasoning/journey/outcome';

/**
 * The stages that a summary speaks of, in its order: what people ask first comes first. Work with MFA
 * is not among them: calls are chosen for it that the policy allows.
 */
const SUMMARY_STAGES = [
  'enrol-virtual-device',
  'first-sign-in',
  'gate-holds',
  'gate-cannot-be-bypassed',
] as const satisfies readonly Stage['id'][];
export type SummaryStage = (typeof SUMMARY_STAGES)[number];

/**
 * How the stages go that say something about a policy by itself. A call that none of its statements
 * speaks of may be allowed by another policy of the same user, so that nothing is said about it.
 */
export function tellingStages(
  document: PolicyDocument,
  { stages }: Journey,
): readonly (readonly [SummaryStage, Outcome])[] {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  const calls = (id: Stage['id']): readonly Call[] => byId.get(id)?.calls ?? [];
  const speaksOf = (id: Stage['id'], ...actions: readonly string[]): boolean =>
    calls(id).some((call) => actions.includes(call.action) && isSpokenOf(call));
  const gated = findGates(document).length > 0;
  const enrols = speaksOf(
    'enrol-virtual-device',
    'iam:CreateVirtualMFADevice',
    'iam:EnableMFADevice',
  );
  const works = calls('work-with-mfa').some(({ resource, action }) =>
    calls('gate-holds').some((call) => call.action === action && call.resource === resource),
  );
  const telling: Readonly<Record<SummaryStage, boolean>> = {
    'enrol-virtual-device': enrols,
    'first-sign-in': speaksOf('first-sign-in', 'iam:ChangePassword'),
    'gate-holds': gated || (works && calls('gate-holds').some(isDenied)),
    'gate-cannot-be-bypassed':
      gated || (enrols && calls('gate-cannot-be-bypassed').some(isSpokenOf)),
  };
  return SUMMARY_STAGES.flatMap((id) => {
    const stage = byId.get(id);
    if (stage === undefined || !telling[id]) return [];
    const byGate = gated && (id === 'gate-cannot-be-bypassed' || (id === 'gate-holds' && !works));
    return [[id, byGate ? gateOutcome(stage) : stageOutcome(stage)] as const];
  });
}

/**
 * What a gate is there to deny must not be denied for want of an Allow alone: another policy may be
 * there to allow it, and then only the gate stands before it.
 */
function gateOutcome(stage: Stage): Outcome {
  const outcome = stageOutcome(stage);
  if (outcome !== 'passes') return outcome;
  const shut = stage.calls.every(
    ({ authorization }) => authorization.decision === 'explicitly-denied',
  );
  return shut ? 'passes' : 'fails';
}

const isSpokenOf = ({ authorization }: Call): boolean =>
  authorization.decision !== 'implicitly-denied';

const isDenied = ({ authorization: { decision } }: Call): boolean =>
  decision === 'implicitly-denied' || decision === 'explicitly-denied';
