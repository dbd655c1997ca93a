import type { PolicyDocument } from '../../policy/document';
import { authorize } from '../evaluation/authorize';
import type { Authorization } from '../evaluation/authorize';
import type { PolicySet } from '../evaluation/policySet';
import { requestOf } from '../rolePair/assumeRole';
import { isProblem } from '../rolePair/finding';
import type { RoleFinding } from '../rolePair/finding';
import { roleFindings } from '../rolePair/findings';
import { userContext } from '../userContext';
import { findHoles, outcomeOfCall, worstOf } from './outcome';
import type { AskedCall, AskedStage, CallOutcome, Outcome } from './outcome';
import { unreadOn } from './attached/unread';
import { policySetOf } from './policySetOf';
import { roleSteps } from './roleSteps';
import { planJourney } from './stages';
import type { PlannedCall } from './stages';
import { callerOf } from './traveller';
import type { Traveller } from './traveller';
import { workCalls } from './work';

/** A call of the journey, with what AWS would answer, and whether that is as it should be. */
export interface Call extends AskedCall {
  /** The gate does not stop it: it is denied only because nothing allows it yet. */
  readonly isHole: boolean;
  readonly outcome: CallOutcome;
  /** Policies that the answer depends on, and whose text nobody has. */
  readonly unread: readonly PolicyDocument[];
}

export interface Stage extends Omit<AskedStage, 'calls'> {
  readonly calls: readonly Call[];
  /** What the policies of the stage say together, beside the calls. */
  readonly notes: readonly RoleFinding[];
  readonly outcome: Outcome;
}

/** What happens to an IAM user from the first sign-in on. */
export interface Journey {
  readonly traveller: Traveller;
  /** No stage fails. */
  readonly ok: boolean;
  readonly stages: readonly Stage[];
}

/**
 * Walks the MFA journey of a user that some policies are attached to, all of them together. Trust
 * policies among them are those of roles that the user is to assume. Condition keys that nobody can
 * know beforehand (tags, addresses) are unknown.
 *
 * @param fileOf the file that a policy stands in, where there is one
 */
export function walkJourney(
  policies: readonly PolicyDocument[],
  traveller: Traveller,
  fileOf: (document: PolicyDocument) => string = () => '',
): Journey {
  const named = policies.map((document) => ({ document, file: fileOf(document) }));
  const set = policySetOf(policies);
  const ask = (call: Omit<PlannedCall, 'expected'>): Authorization => askCall(set, traveller, call);
  const work = workCalls(
    set.identity ?? [],
    traveller.user,
    (call) => ask({ ...call, mfa: 'true' }).decision === 'allowed',
  );
  const planned = planJourney(traveller, work, roleSteps(named, traveller));
  const asked = planned.map((stage): AskedStage => ({
    ...stage,
    calls: stage.calls.map((call) => ({ ...call, authorization: ask(call) })),
  }));
  const holes = findHoles(policies, asked);
  const notes = roleFindings(named, true);
  const stages = asked.map((stage): Stage => {
    const calls = stage.calls.map((call): Call => {
      const isHole = holes.has(call);
      const unread = unreadOn(call.authorization, policies);
      return { ...call, isHole, outcome: outcomeOfCall(call, isHole), unread };
    });
    const own = stage.id === 'cli-session' ? notes : [];
    const outcomes = calls.map(({ outcome }) => outcome);
    return {
      ...stage,
      calls,
      notes: own,
      outcome: worstOf([...outcomes, ...(own.some(isProblem) ? (['fails'] as const) : [])]),
    };
  });
  return { traveller, ok: stages.every(({ outcome }) => outcome !== 'fails'), stages };
}

/** What AWS answers to a call of the user; for a role, its trust policy is asked, too. */
export function askCall(
  set: PolicySet,
  traveller: Traveller,
  { action, resource, mfa, role }: Omit<PlannedCall, 'expected'>,
): Authorization {
  if (role !== undefined) {
    const resourcePolicy = [role.trust.document];
    return authorize({ ...set, resource: resourcePolicy }, requestOf(role.call, mfa));
  }
  const caller = callerOf(traveller);
  return authorize(set, { action, resource, context: userContext(caller, mfa), caller });
}
