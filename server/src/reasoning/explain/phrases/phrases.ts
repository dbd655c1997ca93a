import type { MfaState } from '../../../iam/mfa';
import type { PolicyType } from '../../../iam/policyType';
import type { MfaOutcome } from '../../mfaCondition';
import type { Truth } from '../../truth';
import type {
  Cancelled,
  CancelledBy,
  CoveredBy,
  RestrictedBy,
  StatementReference,
} from '../explanation';
import type { ActionsReading } from '../reading/readActions';
import type { ConditionReading } from '../reading/readCondition';
import type { PrincipalReading } from '../reading/readPrincipal';
import type { ResourceReading } from '../reading/readResource';
import type { Text } from './text';

/** What an Effect comes to: the word, or why there is none. */
export type EffectReading = 'Allow' | 'Deny' | 'missing' | 'invalid' | 'unknown';

export interface ActionPhrases {
  /** The actions as part of a sentence: "4 IAM actions (view, create)". */
  readonly summary: (actions: ActionsReading) => string;
  /** One line for each service, its actions sorted by kind of verb. */
  readonly lines: (actions: ActionsReading) => readonly string[];
}

export interface ResourcePhrases {
  /** One value in words, without its text: "the user's own IAM user". */
  readonly words: (resource: ResourceReading) => string;
  /** The values as part of a sentence. */
  readonly summary: (resources: readonly ResourceReading[], negated: boolean) => string;
  /** A line with all values and their texts. */
  readonly line: (resources: readonly ResourceReading[], negated: boolean) => string;
  /** Actions that AWS never authorises on the resources of their statement. */
  readonly misfits: (actions: readonly string[]) => string;
}

export interface PrincipalPhrases {
  readonly words: (principal: PrincipalReading) => string;
  readonly summary: (principals: readonly PrincipalReading[], negated: boolean) => string;
  readonly line: (principals: readonly PrincipalReading[], negated: boolean) => string;
}

export interface ConditionPhrases {
  /** A condition key as part of a sentence: "the caller's IP address"; undefined without words for it. */
  readonly subject: (key: string) => string | undefined;
  /** One condition as a clause: "the caller's IP address (`aws:SourceIp`) is in `10.0.0.0/8`". */
  readonly clause: (condition: ConditionReading) => string;
  /** The clauses as lines; all of them must hold. */
  readonly lines: (clauses: readonly string[]) => readonly string[];
  /** Conditions that the host language fills in. */
  readonly filledIn: string;
}

export interface MfaPhrases {
  /**
   * Who calls in a state.
   *
   * @param justNow the statement looks at the time since MFA, and the line is for MFA used a moment ago
   */
  readonly caller: (state: MfaState, justNow: boolean) => string;
  /** How a state shows in the key: absent, `false`, `true`. */
  readonly keyValue: (state: MfaState) => string;
  /** What the statement does with a request in a state. */
  readonly result: (effect: EffectReading, applies: Truth, conditional: boolean) => string;
  /** When the statement applies, as part of a sentence; empty where MFA makes no difference. */
  readonly when: (effect: EffectReading, outcome: MfaOutcome) => string;
  /** The heads of the three columns of the table. */
  readonly columns: readonly [caller: string, key: string, result: string];
}

export interface GatePhrases {
  /** What Deny with NotAction means, and what Allow with NotAction does. */
  readonly notAction: (effect: EffectReading) => string;
  /** The statements that a Deny takes effect from. */
  readonly cancels: (
    cancelled: readonly Cancelled[],
    states: readonly MfaState[],
    conditional: boolean,
  ) => readonly string[];
  /** The exempt actions that the policy allows. */
  readonly staysPossible: (actions: readonly string[]) => string;
  /** Exempt actions that no statement of the policy allows. */
  readonly exemptOnly: (actions: readonly string[]) => string;
  /** sts:GetSessionToken is exempt and needs no Allow. */
  readonly sessionToken: string;
  /** The gate reaches every other policy of the user. */
  readonly otherPolicies: (states: readonly MfaState[]) => string;
  /** After MFA the gate does nothing. */
  readonly openWithMfa: string;
  /** Long-term access keys, or sessions without MFA, get past the gate. */
  readonly gap: (state: MfaState) => string;
  /** At an Allow: the Deny that takes effect from it. */
  readonly cancelledBy: (by: CancelledBy) => string;
}

/** What is left of a statement, given its own conditions and the other statements. */
export interface InterplayPhrases {
  /** At an Allow: the Deny that leaves it under conditions beside MFA. */
  readonly restrictedBy: (by: RestrictedBy) => string;
  /** More Denies of that kind than are told one by one. */
  readonly moreRestrictions: (count: number) => string;
  readonly coveredBy: (effect: 'Allow' | 'Deny', by: CoveredBy) => string;
  /** Conditions on one key that exclude one another. */
  readonly neverApplies: (conditions: readonly ConditionReading[]) => string;
}

export interface StatementPhrases {
  readonly reference: (statement: StatementReference) => string;
  readonly headline: (parts: HeadlineParts) => string;
  /** Variables are literal text in this version of the policy language. */
  readonly literalVariables: (variables: readonly string[], missing: boolean) => string;
  readonly policyHeadline: (counts: PolicyCounts) => string;
  readonly noStatements: string;
  /** What an Allow means in a type of policy that only limits; undefined for types that grant. */
  readonly onlyLimits: (type: PolicyType) => string | undefined;
}

/** The pieces of the sentence that says what a statement does; undefined for elements that are not there. */
export interface HeadlineParts {
  readonly effect: EffectReading;
  readonly principals: string | undefined;
  readonly actions: string | undefined;
  /** The actions are "everything except …". */
  readonly exceptions: boolean;
  /** Every action is one that assumes the role the policy belongs to. */
  readonly assumesRole: boolean;
  readonly resources: string | undefined;
  readonly mfa: string;
  /** The conditions beside MFA. */
  readonly clauses: readonly string[];
}

export interface PolicyCounts {
  readonly type: PolicyType;
  readonly statements: number;
  readonly allows: number;
  readonly denies: number;
}

/** All that one language says in explanations. */
export interface Phrases {
  readonly text: Text;
  readonly actions: ActionPhrases;
  readonly resources: ResourcePhrases;
  readonly principals: PrincipalPhrases;
  readonly conditions: ConditionPhrases;
  readonly mfa: MfaPhrases;
  readonly gate: GatePhrases;
  readonly interplay: InterplayPhrases;
  readonly statement: StatementPhrases;
}
