import type { ConditionOperator } from '../iam/conditionOperator';
import type { StatementElement } from '../iam/element';
import type { Range } from './range';
import type { Entry, MapValue, StringValue, Value } from './value';

/**
 * A policy as a typed model over the values of the text. Every element is optional, whatever the
 * text lacks; a value of the wrong type stays reachable through its entry, and is left out of the
 * typed view.
 */
export interface Policy {
  readonly range: Range;
  /** The policy's map; undefined for a fragment: statements that stand alone, without a policy around them. */
  readonly node: MapValue | undefined;
  readonly version: Entry | undefined;
  readonly id: Entry | undefined;
  /** The Statement entry; undefined while it is missing. */
  readonly statementEntry: Entry | undefined;
  readonly statements: readonly Statement[];
  /** Keys that are no element of a policy, or an element in another letter case, or a repeated one. */
  readonly oddEntries: readonly OddEntry[];
}

/** A key that is not as IAM wants it. */
export interface OddEntry {
  readonly entry: Entry;
  readonly reason: 'unknown' | 'letter-case' | 'repeated';
  /** The element meant; undefined for an unknown key. */
  readonly element: string | undefined;
}

export interface Statement {
  /** Position in the policy, from 0. */
  readonly index: number;
  readonly node: MapValue;
  readonly elements: ReadonlyMap<StatementElement, Entry>;
  readonly oddEntries: readonly OddEntry[];
  /** The Sid, where it is a string. */
  readonly sid: StringValue | undefined;
  /** Undefined where it is missing, not a known word, or unknown. */
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly actions: Selection | undefined;
  readonly resources: Selection | undefined;
  readonly principals: Principals | undefined;
  readonly conditions: readonly Condition[];
}

/** Action or NotAction, Resource or NotResource. */
export interface Selection {
  /** `NotAction` and `NotResource` select everything but the values. */
  readonly negated: boolean;
  readonly entry: Entry;
  /** The strings; values of other types are left out. */
  readonly values: readonly StringValue[];
  /** Every value is a string: nothing has been left out. */
  readonly complete: boolean;
}

/** Principal or NotPrincipal. */
export interface Principals {
  readonly negated: boolean;
  readonly entry: Entry;
  /** The value is `"*"` itself. */
  readonly everyone: boolean;
  readonly groups: readonly PrincipalGroup[];
}

/** One kind of principal with its values: `"AWS": […]`. */
export interface PrincipalGroup {
  readonly entry: Entry;
  /** The key as written; `AWS`, `Service`, `Federated`, `CanonicalUser` or something else. */
  readonly kind: string;
  readonly values: readonly StringValue[];
}

/** One line of a Condition block: operator, key, values. */
export interface Condition {
  readonly operatorEntry: Entry;
  /** Undefined where no such operator exists. */
  readonly operator: ConditionOperator | undefined;
  /** The key with its values. */
  readonly entry: Entry;
  /** The key as IAM compares it: lower case. */
  readonly key: string;
  readonly values: readonly Value[];
}

/** Whether a statement surely has a principal: blocks that the host language makes may turn out to be none. */
export function hasPrincipal({ principals }: Statement): boolean {
  const value = principals?.entry.value;
  if (value?.kind !== 'map' || value.entries.length === 0) return principals !== undefined;
  return value.entries.some(({ key }) => key.text !== undefined);
}

/** The place a message about a whole statement should point to: its Sid, else its Effect, else its first key. */
export function statementLabelRange(statement: Statement): Range {
  const entry =
    statement.elements.get('Sid') ?? statement.elements.get('Effect') ?? statement.node.entries[0];
  return entry?.range ?? { start: statement.node.range.start, end: statement.node.range.start + 1 };
}

/** The text of a condition value as IAM compares it: JSON booleans and numbers count as their words. */
export function conditionText(value: Value): string | undefined {
  if (value.kind === 'string') return value.text;
  return value.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
}
