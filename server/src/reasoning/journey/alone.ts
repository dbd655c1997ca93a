import type { PolicyDocument } from '../../policy/document';
import type { MfaState } from '../../iam/mfa';
import type { Decision } from '../evaluate';
import type { Gate } from '../gate';
import { askCall, walkJourney } from './journey';
import type { Journey } from './journey';
import { policySetOf } from './policySetOf';
import type { StageId } from './stages';
import { travellerOf } from './traveller';
import type { Traveller } from './traveller';

/** The journey of a user with one policy and no other, for rules and for the line above the policy. */
export function journeyAlone(document: PolicyDocument): Journey {
  const before = journeys.get(document);
  if (before !== undefined) return before;
  const journey = walkJourney([document], travellerOf([document], {}));
  journeys.set(document, journey);
  return journey;
}

/** Several rules and the lens ask for it. */
const journeys = new WeakMap<PolicyDocument, Journey>();

/** Those of some actions that a gate keeps the user from at a stage of the journey. */
export function stoppedBy(
  { statement }: Gate,
  document: PolicyDocument,
  stage: StageId,
  actions: readonly string[],
): readonly string[] {
  const calls = journeyAlone(document).stages.find(({ id }) => id === stage)?.calls ?? [];
  const stopped = calls.filter(({ authorization: { decision, decidedBy } }) => {
    const decides = decidedBy.some((judged) => judged.statement === statement);
    return decision === 'explicitly-denied' && decides;
  });
  return actions.filter((action) => stopped.some((call) => call.action === action));
}

/**
 * What the policy alone answers to a call of its user.
 *
 * @param resourceOf the resource of the call, by whose call it is
 */
export function askAlone(
  document: PolicyDocument,
  action: string,
  resourceOf: (traveller: Traveller) => string,
  mfa: MfaState,
): Decision {
  const { traveller } = journeyAlone(document);
  const call = { action, resource: resourceOf(traveller), mfa };
  return askCall(policySetOf([document]), traveller, call).decision;
}
