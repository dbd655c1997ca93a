import { containsOffset } from '../../../policy/range';
import type { Call, Expression, ObjectExpression } from '../hcl/syntax';

/** The call of `jsonencode` around an offset. */
export function encodingAt(expression: Expression, offset: number): Call | undefined {
  if (!containsOffset(expression.range, offset)) return undefined;
  if (expression.kind === 'call' && expression.name === 'jsonencode') return expression;
  for (const inner of expressionsIn(expression)) {
    const call = encodingAt(inner, offset);
    if (call !== undefined) return call;
  }
  return undefined;
}

function expressionsIn(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return expression.arguments;
    case 'tuple':
      return expression.items;
    case 'object':
      return expression.elements.flatMap(({ value }) => value ?? []);
    case 'other':
      return expression.inner;
    case 'template':
    case 'literal':
    case 'reference':
      return [];
  }
}

/** Between the braces of an object, and in none of its values. */
export const isRightIn = ({ range, elements }: ObjectExpression, offset: number): boolean =>
  range.start < offset &&
  offset < range.end &&
  !elements.some(({ value }) => value !== undefined && containsOffset(value.range, offset));
