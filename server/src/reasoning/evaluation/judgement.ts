import type { StatementElement } from '../../iam/element';
import type { PolicyDocument } from '../../policy/document';
import type { Condition, Statement } from '../../policy/model';

/** The places from which a policy has a say, in AWS's terms. */
export const LAYERS = [
  'identity',
  'boundary',
  'session',
  'scp',
  'rcp',
  'resource',
  'endpoint',
] as const;
export type Layer = (typeof LAYERS)[number];

/** The first element of a statement that does not match a request. */
export type Mismatch =
  | { readonly element: 'Principal' | 'NotPrincipal' | 'Action' | 'NotAction' }
  | {
      readonly element: 'Resource' | 'NotResource';
      /** Variables of the values that have no value in the request, so that the values match nothing. */
      readonly valueless: readonly string[];
    }
  | {
      readonly element: 'Condition';
      readonly condition: Condition;
      /** The request's values of the key; none where the key is absent. */
      readonly given: readonly string[];
      readonly valueless: readonly string[];
    };

/** What a decision depends on, where it cannot be made. */
export type Dependency =
  /** The host language fills in the value later. */
  | { readonly kind: 'filled-in'; readonly element: StatementElement; readonly key?: string }
  /** AWS refuses the policy: the element is missing, or holds what it must not. */
  | {
      readonly kind: 'refused';
      readonly element: StatementElement;
      readonly what: 'missing' | 'invalid';
    }
  /** The request's value of a condition key is not known. */
  | { readonly kind: 'key'; readonly key: string }
  /** Whether the caller is one that the statement names. */
  | { readonly kind: 'caller' }
  /** Whether the statement is there is decided later. */
  | { readonly kind: 'existence' }
  /** Statements that are filled in later, or are no statements. */
  | { readonly kind: 'statements' }
  /** Policies that nobody has named. */
  | { readonly kind: 'policies'; readonly layer: Layer };

/** Whether a statement speaks about a request, and why not. */
export type Judgement =
  | { readonly applies: 'yes' }
  | { readonly applies: 'no'; readonly because: Mismatch }
  | { readonly applies: 'unknown'; readonly dependsOn: readonly Dependency[] };

/** A statement with what became of it. */
export interface JudgedStatement {
  readonly layer: Layer;
  readonly document: PolicyDocument;
  readonly statement: Statement;
  readonly judgement: Judgement;
}
