import { findPolicies } from '../../find/findPolicies';
import type { FoundPolicy } from '../../find/findPolicies';
import type { MapValue } from '../../../policy/value';
import { isStatementObject, readStatementObject } from '../blocks/statementObject';
import type { Expression, ObjectExpression, Template } from '../hcl/syntax';
import { toValue } from '../values/values';
import type { Reading } from '../values/values';

/** A policy that is written as an object of HCL, or as a text in a string. */
export type FoundExpression =
  | {
      readonly kind: 'object';
      readonly found: FoundPolicy;
      readonly object: ObjectExpression;
      /** Something else is merged with it, which may have a version. */
      readonly merged: boolean;
    }
  /** A statement in the spelling of the provider's blocks. */
  | { readonly kind: 'statement'; readonly value: MapValue; readonly object: ObjectExpression }
  | { readonly kind: 'text'; readonly template: Template };

/** What a policy cannot do without, in any of its forms. */
const TELLING = /Statement|Effect|20(?:12-10|08-10)-17|actions/;

/** Finds the policies in an expression, at any depth: in `jsonencode`, in objects, in heredocs. */
export function* findInExpression(
  expression: Expression,
  reading: Reading,
): Generator<FoundExpression> {
  const { range } = expression;
  if (!TELLING.test(reading.text.slice(range.start, range.end))) return;
  switch (expression.kind) {
    case 'object':
      yield* findInObject(expression, reading, false);
      return;
    case 'tuple':
      for (const item of expression.items) yield* findInExpression(item, reading);
      return;
    case 'call':
      if (expression.name === 'yamldecode') return;
      for (const one of expression.arguments) {
        if (expression.name === 'merge') yield* findInMerged(one, reading);
        else yield* findInExpression(one, reading);
      }
      return;
    case 'other':
      for (const one of expression.inner) yield* findInExpression(one, reading);
      return;
    case 'template':
      yield { kind: 'text', template: expression };
      return;
    case 'literal':
    case 'reference':
      return;
  }
}

/**
 * @param merged it is merged with something else, and lacks what that has: a policy its version, a
 *   statement its condition, so that a statement is not read
 */
function* findInObject(
  object: ObjectExpression,
  reading: Reading,
  merged: boolean,
): Generator<FoundExpression> {
  const found = findPolicies(toValue(object, reading), false).find(
    (one) => one.value.range === object.range && isWrittenForIam(one),
  );
  if (found !== undefined && !(merged && found.fragment)) {
    yield { kind: 'object', found, object, merged };
    for (const value of statementsOf(object, reading)) yield* findMade(value, reading);
  } else if (!merged && isStatementObject(object, reading.text)) {
    yield { kind: 'statement', value: readStatementObject(object, reading), object };
  } else {
    for (const { value } of object.elements) {
      if (value !== undefined) yield* findInExpression(value, reading);
    }
  }
}

/**
 * Finds the statements that a policy may turn out to have: those of a conditional, or of a loop. They
 * are fragments, since nobody knows which of them will be there.
 */
function* findMade(statements: Expression, reading: Reading): Generator<FoundExpression> {
  switch (statements.kind) {
    case 'tuple':
      for (const item of statements.items) {
        if (item.kind !== 'object') yield* findMade(item, reading);
      }
      return;
    case 'call': {
      const isRead = toValue(statements, reading).kind === 'list';
      for (const one of statements.arguments) {
        if (isRead) yield* findMade(one, reading);
        else if (statements.name === 'merge') yield* findInMerged(one, reading);
        else yield* findInExpression(one, reading);
      }
      return;
    }
    case 'other':
      for (const one of statements.inner) yield* findInExpression(one, reading);
      return;
    default:
      return;
  }
}

/** The statements of a policy, as they are written. */
const statementsOf = ({ elements }: ObjectExpression, { text }: Reading): readonly Expression[] =>
  elements.flatMap(({ key: { range }, value }) =>
    value !== undefined && /^"?Statement"?$/.test(text.slice(range.start, range.end))
      ? [value]
      : [],
  );

/** What `merge` is given, by a condition or not. */
function* findInMerged(one: Expression, reading: Reading): Generator<FoundExpression> {
  if (one.kind === 'object') {
    yield* findInObject(one, reading, true);
  } else if (one.kind === 'other') {
    for (const part of one.inner) yield* findInMerged(part, reading);
  } else {
    yield* findInExpression(one, reading);
  }
}

/** Objects with such keys in another letter case are a module's input, and no policy. */
const isWrittenForIam = ({ value, fragment }: FoundPolicy): boolean =>
  fragment ||
  (value.kind === 'map' &&
    value.entries.some(({ key }) => key.text === 'Statement' || key.text === 'Version'));
