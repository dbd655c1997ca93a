import type { PolicyDocument } from '../../policy/document';
import { authorize } from '../evaluation/authorize';
import type { Authorization } from '../evaluation/authorize';
import type { Caller } from '../evaluation/caller';
import { callerContext } from '../evaluation/callerContext';
import { mfaContext } from '../request';
import type { RequestContext } from '../request';
import { planJourney } from './stages';
import type { PlannedCall, PlannedStage } from './stages';
import type { Traveller } from './traveller';
import { workCalls } from './work';

/** A call of the journey, with what AWS would answer. */
export interface Call extends PlannedCall {
  readonly authorization: Authorization;
  /** The answer is the expected one; undefined where it depends on something that is not known. */
  readonly ok: boolean | undefined;
}

export interface Stage extends Omit<PlannedStage, 'calls'> {
  readonly calls: readonly Call[];
  /** No call has another answer than the expected one. */
  readonly ok: boolean;
}

/** What happens to an IAM user from the first sign-in on. */
export interface Journey {
  readonly traveller: Traveller;
  readonly ok: boolean;
  readonly stages: readonly Stage[];
}

/**
 * Walks the MFA journey of a user that some identity policies are attached to, all of them together.
 * Condition keys that nobody can know beforehand (tags, addresses) are unknown.
 */
export function walkJourney(policies: readonly PolicyDocument[], traveller: Traveller): Journey {
  const ask = (call: Pick<PlannedCall, 'action' | 'resource' | 'mfa'>): Authorization =>
    authorize(
      { identity: policies },
      {
        action: call.action,
        resource: call.resource,
        context: contextFor(traveller, call.mfa),
        caller: callerOf(traveller),
      },
    );
  const work = workCalls(
    policies,
    traveller.user,
    (call) => ask({ ...call, mfa: 'true' }).decision === 'allowed',
  );
  const stages = planJourney(traveller, work).map((stage): Stage => {
    const calls = stage.calls.map((call): Call => {
      const authorization = ask(call);
      return { ...call, authorization, ok: isExpected(call, authorization) };
    });
    return { ...stage, calls, ok: calls.every(({ ok }) => ok !== false) };
  });
  return { traveller, ok: stages.every(({ ok }) => ok), stages };
}

function isExpected({ expected }: PlannedCall, { decision }: Authorization): boolean | undefined {
  if (decision === 'unknown') return undefined;
  return (decision === 'allowed') === (expected === 'allowed');
}

const callerOf = ({ account, partition, user }: Traveller): Caller => ({
  kind: 'user',
  account,
  partition,
  name: user,
});

/** What every request of the user holds; nothing is known of other keys. */
function contextFor(traveller: Traveller, mfa: PlannedCall['mfa']): RequestContext {
  const known = new Map<string, readonly string[] | undefined>([
    ...callerContext(callerOf(traveller)),
    ...mfaContext(mfa),
    ['aws:securetransport', ['true']],
    ['aws:viaawsservice', ['false']],
  ]);
  return { values: (key) => known.get(key) };
}
