import type { MfaState } from '../../iam/mfa';
import type { Condition, Policy, Statement } from '../../policy/model';
import { conditionsHold, writesOutConditions } from '../conditions';
import { isMfaCondition } from '../mfaCondition';
import { contextOf, mfaContext } from '../request';
import type { RequestContext } from '../request';
import type { Truth } from '../truth';
import { OWN_NAME } from './step';
import type { Step } from './step';

/** The circumstances under which a step is tried. */
export interface Situation {
  /** Whether the caller has signed in with MFA. */
  readonly mfa: MfaState;
  /** The service that a role is handed to, on the ways that begin with that. */
  readonly passedTo?: string;
}

/**
 * Keys that say from where, when and how a call comes. Whoever the policy is written for meets such
 * a condition, and is limited by it in nothing else.
 */
const CALLER_KEYS: ReadonlySet<string> = new Set([
  'aws:currenttime',
  'aws:epochtime',
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:securetransport',
  'aws:sourceip',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:tokenissuetime',
  'aws:useragent',
  'aws:vpcsourceip',
]);

const GLOBAL_SERVICES = /^(?:iam|sts|sso):/;

/** Whether a condition leaves the caller free to take a step. IAM's own calls come from one Region only. */
const isOfCaller = ({ key }: Condition, { action }: Step): boolean =>
  CALLER_KEYS.has(key) || (key === 'aws:requestedregion' && !GLOBAL_SERVICES.test(action));

/** What is known of the request that a step is. */
export function requestContext({ action }: Step, { mfa, passedTo }: Situation): RequestContext {
  const known = new Map([...mfaContext(mfa), ['aws:username', [OWN_NAME]] as const]);
  if (passedTo !== undefined && action === 'iam:PassRole')
    known.set('iam:passedtoservice', [passedTo]);
  if (/^iam:Attach/.test(action))
    known.set('iam:policyarn', ['arn:aws:iam::aws:policy/AdministratorAccess']);
  return contextOf(known);
}

/** Whether an Allow's conditions let a step pass. */
export function allowHolds(
  statement: Statement,
  step: Step,
  context: RequestContext,
  variables: boolean,
): Truth {
  if (!writesOutConditions(statement)) return 'unknown';
  const limits = statement.conditions.filter((one) => !isOfCaller(one, step));
  return conditionsHold(limits, context, variables);
}

/** Whether a Deny's conditions stop a step: not where the caller need only come from elsewhere. */
export function denyHolds(
  statement: Statement,
  step: Step,
  context: RequestContext,
  variables: boolean,
): Truth {
  if (!writesOutConditions(statement)) return 'unknown';
  if (statement.conditions.some((one) => isOfCaller(one, step))) return 'no';
  return conditionsHold(statement.conditions, context, variables);
}

/** The situations that make a difference to a policy: without MFA, and with it where some condition asks. */
export function situationsOf({ statements }: Policy): readonly Situation[] {
  const asksForMfa = statements.some(({ conditions }) => conditions.some(isMfaCondition));
  return asksForMfa ? [{ mfa: 'absent' }, { mfa: 'true' }] : [{ mfa: 'absent' }];
}
