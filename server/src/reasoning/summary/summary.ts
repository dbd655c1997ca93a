import type { AccessLevel } from '../../catalog/model';
import type { MfaState } from '../../iam/mfa';
import type { Condition, Principals, Statement } from '../../policy/model';

/** Which services a row is about. */
export type Scope =
  | {
      readonly kind: 'service';
      /** The prefix, lower case. */
      readonly prefix: string;
    }
  /** Every service but those that the table says something else about, or nothing. */
  | { readonly kind: 'rest'; readonly except: readonly string[] }
  /** A Deny of everything but some actions; patterns as written. */
  | { readonly kind: 'all-but'; readonly actions: readonly string[] }
  /** Actions whose service is filled in later. */
  | { readonly kind: 'unknown' };

/** How many of a service's actions of one access level are reached; `unknown` where a value decides that is filled in later. */
export type Extent = 'full' | 'limited' | 'none' | 'unknown';

/** What a policy does with a service's actions of one access level. Names are without the prefix. */
export interface LevelAccess {
  readonly level: AccessLevel;
  readonly extent: Extent;
  /** How many actions of the level AWS's reference has. */
  readonly total: number;
  /** The actions that are reached. */
  readonly actions: readonly string[];
  /** The actions that an Allow reaches, and that a Deny of the same policy takes away whatever the request. */
  readonly denied: readonly string[];
  /** The actions of which that cannot be known. */
  readonly unsure: readonly string[];
}

/** Resources of one statement, as written. */
export interface ResourceTerms {
  /** `NotResource`: all resources but these. */
  readonly negated: boolean;
  /** Unknown parts marked. Empty where the policy belongs to the resource, and names none. */
  readonly texts: readonly string[];
}

/** Conditions of one statement, all of which must hold; those on MFA are left out where the states of the row say it. */
export interface ConditionTerms {
  readonly conditions: readonly Condition[];
  /** There are more that are filled in later. */
  readonly filledIn: boolean;
}

/** A Deny that takes a part of what a row allows: for some resources, principals or requests only. */
export interface Limit {
  readonly statement: Statement;
  /** False where it may take nothing, or all: that depends on a value that is filled in later. */
  readonly sure: boolean;
}

/** What a policy does with the actions of one service (or of all others), for callers in some states of MFA. */
export interface AccessRow {
  readonly scope: Scope;
  /** The states of MFA for which the row holds; none where a Deny takes away all that is allowed. */
  readonly states: readonly MfaState[];
  /** For every access level that the service has, in the order of `ACCESS_LEVELS`; empty for a service that AWS's reference does not have. */
  readonly levels: readonly LevelAccess[];
  /** Actions as written that AWS's reference does not have, `*` for a row about unknown services. */
  readonly unlisted: readonly string[];
  /** For whom; undefined in policies that name no principal. */
  readonly principals: Principals | undefined;
  /** Distinct; several where they depend on the action. */
  readonly resources: readonly ResourceTerms[];
  /** Distinct, and an empty one where there are no conditions; several where they depend on the action or resource. */
  readonly conditions: readonly ConditionTerms[];
  readonly limits: readonly Limit[];
  /** The statements that the row comes from. */
  readonly statements: readonly Statement[];
}

/** What a policy does, service by service. */
export interface AccessSummary {
  /** What the Allow statements come to, the Deny statements of the same policy taken into account. */
  readonly allowed: readonly AccessRow[];
  /** What the Deny statements take from other policies, too. */
  readonly denied: readonly AccessRow[];
  /** Statements of which nothing can be said: unfinished ones, and those with an Effect that is not known. */
  readonly leftOut: readonly Statement[];
  /** There may be more statements, which are filled in later. */
  readonly unread: boolean;
}
