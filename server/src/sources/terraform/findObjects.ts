import { findPolicies } from '../find/findPolicies';
import type { FoundPolicy } from '../find/findPolicies';
import type { MapValue } from '../../policy/value';
import { isStatementObject, readStatementObject } from './blocks/statementObject';
import type { Expression, ObjectExpression, Template } from './hcl/syntax';
import { toValue } from './values';
import type { Reading } from './values';

/** A policy that is written as an object of HCL, or as a text in a string. */
export type FoundExpression =
  | { readonly kind: 'object'; readonly found: FoundPolicy; readonly object: ObjectExpression }
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
    case 'object': {
      const found = findPolicies(toValue(expression, reading), false).find(
        (one) => one.value.range === range && isWrittenForIam(one),
      );
      if (found !== undefined) {
        yield { kind: 'object', found, object: expression };
      } else if (isStatementObject(expression, reading.text)) {
        yield {
          kind: 'statement',
          value: readStatementObject(expression, reading),
          object: expression,
        };
      } else {
        for (const { value } of expression.elements) {
          if (value !== undefined) yield* findInExpression(value, reading);
        }
      }
      return;
    }
    case 'tuple':
      for (const item of expression.items) yield* findInExpression(item, reading);
      return;
    case 'call':
      for (const one of expression.arguments) yield* findInExpression(one, reading);
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

/** Objects with such keys in another letter case are a module's input, and no policy. */
const isWrittenForIam = ({ value, fragment }: FoundPolicy): boolean =>
  fragment ||
  (value.kind === 'map' &&
    value.entries.some(({ key }) => key.text === 'Statement' || key.text === 'Version'));
