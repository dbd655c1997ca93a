import type { PolicyDocument } from '../../policy/document';
import { findGates } from '../../reasoning/gate';
import type { Call, Journey, Stage } from '../../reasoning/journey/journey';
import { worksItself } from '../../reasoning/journey/outcome';
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
  journey: Journey,
): readonly (readonly [SummaryStage, Outcome])[] {
  const byId = new Map(journey.stages.map((stage) => [stage.id, stage]));
  const calls = (id: Stage['id']): readonly Call[] => byId.get(id)?.calls ?? [];
  const speaksOf = (id: Stage['id'], ...actions: readonly string[]): boolean =>
    calls(id).some((call) => actions.includes(call.action) && isSpokenOf(call));
  const gated = findGates(document).length > 0;
  const enrols = speaksOf(
    'enrol-virtual-device',
    'iam:CreateVirtualMFADevice',
    'iam:EnableMFADevice',
  );
  const works = worksItself(journey.stages);
  const telling: Readonly<Record<SummaryStage, boolean>> = {
    'enrol-virtual-device': enrols,
    'first-sign-in': speaksOf('first-sign-in', 'iam:ChangePassword'),
    'gate-holds': gated || (works && calls('gate-holds').some(isDenied)),
    'gate-cannot-be-bypassed':
      gated || (enrols && calls('gate-cannot-be-bypassed').some(isSpokenOf)),
  };
  return SUMMARY_STAGES.flatMap((id) => {
    const stage = byId.get(id);
    return stage !== undefined && telling[id] ? [[id, stage.outcome] as const] : [];
  });
}

const isSpokenOf = ({ authorization }: Call): boolean =>
  authorization.decision !== 'implicitly-denied';

const isDenied = ({ authorization: { decision } }: Call): boolean =>
  decision === 'implicitly-denied' || decision === 'explicitly-denied';
