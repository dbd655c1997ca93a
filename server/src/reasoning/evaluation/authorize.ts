import type { Decision } from '../evaluate';
import { conclude } from './conclude';
import { grantOf } from './grant';
import type { MissingAllow } from './grant';
import type { Dependency, JudgedStatement } from './judgement';
import { askLayers } from './layers';
import type { SkippedLayer } from './layers';
import type { AuthorizationRequest, PolicySet } from './policySet';

/** What AWS answers to a request, and why. */
export interface Authorization {
  readonly decision: Decision;
  /** The statements that decided; none for an implicit deny, or where it is not known. */
  readonly decidedBy: readonly JudgedStatement[];
  /** Every other statement that was asked, in the order of the policies. */
  readonly others: readonly JudgedStatement[];
  /** For an implicit deny: which policies would have to allow it. */
  readonly missing: readonly MissingAllow[];
  /** Where the decision is not known: the statements it depends on, and what they depend on. */
  readonly dependsOn: readonly StatementDependency[];
  /** Layers that have no say in this request. */
  readonly skipped: readonly SkippedLayer[];
  /** The policy of the role or KMS key was not given, and is taken to leave it to IAM policies. */
  readonly assumesResourcePolicy: boolean;
  /** No policy keeps anybody from the action (`sts:GetCallerIdentity`), or none has to allow it. */
  readonly needsNoPermission: boolean;
}

/** One thing that a decision depends on. */
export interface StatementDependency {
  /** Undefined where it is no statement: policies that were not given. */
  readonly judged: JudgedStatement | undefined;
  readonly on: Dependency;
}

/**
 * Decides a request as AWS combines policies within an account and across accounts: an explicit Deny
 * anywhere wins; else every guard and the caller's or the resource's policies have to allow it.
 * Nothing is guessed: what cannot be known makes the decision unknown unless it makes no difference.
 */
export function authorize(policies: PolicySet, request: AuthorizationRequest): Authorization {
  const asked = askLayers(policies, request);
  return conclude(request.action, asked, grantOf(policies, request, asked.answers));
}
