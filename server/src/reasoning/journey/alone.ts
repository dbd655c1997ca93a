import type { PolicyDocument } from '../../policy/document';
import type { MfaState } from '../../iam/mfa';
import type { Decision } from '../evaluate';
import type { PolicySet } from '../evaluation/policySet';
import type { Gate } from '../gate';
import { askCall, walkJourney } from './journey';
import type { Journey } from './journey';
import { policySetOf } from './policySetOf';
import { planJourney } from './stages';
import type { StageId } from './stages';
import { travellerOf } from './traveller';
import type { Traveller } from './traveller';

/** The journey of a user with one policy and no other. */
export const journeyAlone = (document: PolicyDocument): Journey =>
  walkJourney([document], travellerOf([document], {}));

/**
 * Those of some actions that a gate keeps the user from at a stage of the journey. Only the calls
 * that are asked about are decided: rules run at every key stroke.
 */
export function stoppedBy(
  { statement }: Gate,
  document: PolicyDocument,
  stage: StageId,
  actions: readonly string[],
): readonly string[] {
  const { set, traveller } = userOf(document);
  const planned = planJourney(traveller, NO_WORK, []).find(({ id }) => id === stage);
  return actions.filter((action) =>
    planned?.calls.some((call) => {
      if (call.action !== action) return false;
      const { decision, decidedBy } = askCall(set, traveller, call);
      const decides = decidedBy.some((judged) => judged.statement === statement);
      return decision === 'explicitly-denied' && decides;
    }),
  );
}

const NO_WORK = { own: [], gated: [] };

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
  const { set, traveller } = userOf(document);
  const call = { action, resource: resourceOf(traveller), mfa };
  return askCall(set, traveller, call).decision;
}

interface LoneUser {
  readonly set: PolicySet;
  readonly traveller: Traveller;
}

/** Rules ask about many calls of the same user. */
const users = new WeakMap<PolicyDocument, LoneUser>();

function userOf(document: PolicyDocument): LoneUser {
  const before = users.get(document);
  if (before !== undefined) return before;
  const user = { set: policySetOf([document]), traveller: travellerOf([document], {}) };
  users.set(document, user);
  return user;
}
