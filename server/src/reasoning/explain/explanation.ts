import type { MfaState } from '../../iam/mfa';
import type { PolicyType } from '../../iam/policyType';
import type { Truth } from '../truth';
import type { ConditionReading } from './reading/readCondition';

/** A statement, by what a reader can find it by. */
export interface StatementReference {
  /** As written; undefined where the statement has none, or where it cannot be known. */
  readonly sid: string | undefined;
  /** Position in the policy, from 0. */
  readonly index: number;
}

/** What a statement's MFA conditions come to for one way of calling AWS. */
export interface MfaLine {
  readonly state: MfaState;
  /** Whether the MFA conditions hold in this state. */
  readonly applies: Truth;
  /** Who calls in this state, in words. */
  readonly caller: string;
  /** What the statement does then, in words. */
  readonly result: string;
}

/** A statement that a Deny takes the effect from, wholly or for some of its actions. */
export interface Cancelled {
  readonly statement: StatementReference;
  /** Nothing that the statement allows is left. */
  readonly whole: boolean;
  /** The actions that are denied, as written. */
  readonly denied: readonly string[];
  /** The actions that stay allowed, as written. */
  readonly kept: readonly string[];
}

/** A Deny that takes effect from an Allow. */
export interface CancelledBy extends Cancelled {
  /** The states of MFA in which the Deny applies. */
  readonly states: readonly MfaState[];
  /** The Deny has conditions beside MFA, and applies only where they hold too. */
  readonly conditional: boolean;
}

/** A Deny that leaves an Allow only where its conditions, none of them about MFA, do not all hold. */
export interface RestrictedBy extends Cancelled {
  readonly unless: readonly ConditionReading[];
}

/** Another statement of the policy that says all that one says. */
export interface CoveredBy {
  readonly statement: StatementReference;
  /** It says the very same, and comes first. */
  readonly same: boolean;
}

/** What a statement does, in words. Texts may hold Markdown's inline marks. */
export interface Explanation extends StatementReference {
  readonly effect: 'Allow' | 'Deny' | undefined;
  /** One sentence that says what the statement does. */
  readonly headline: string;
  /** One line each: for whom, which actions, which resources, when, and what it means for the other statements. */
  readonly details: readonly string[];
  /** One line for each state of MFA; empty for a statement without an MFA condition. */
  readonly mfa: readonly MfaLine[];
  /** For a Deny: the Allow statements of the same policy that it takes effect from. */
  readonly cancels: readonly Cancelled[];
  /** For a gate: the exempt actions that this policy allows, and so leaves possible without MFA. */
  readonly staysPossible: readonly string[];
  /** For an Allow: the Deny statements of the same policy that take effect from it. */
  readonly cancelledBy: readonly CancelledBy[];
  /** For an Allow: the Deny statements that leave it under conditions beside MFA. */
  readonly restrictedBy: readonly RestrictedBy[];
  /** The statement adds nothing, since another one says as much. */
  readonly coveredBy: CoveredBy | undefined;
  /** No request meets all of its conditions. */
  readonly neverApplies: boolean;
  /** What is left of the statement, given its conditions and the other statements: some of the details. */
  readonly limits: readonly string[];
}

/** What a policy does, in words. */
export interface PolicyExplanation {
  readonly type: PolicyType;
  readonly headline: string;
  readonly details: readonly string[];
  readonly statements: readonly Explanation[];
}
