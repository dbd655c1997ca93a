import type { Expression, ObjectElement, OtherExpression } from '../hcl/syntax';
import type { Path } from './steps';

/** Functions that give what they are given, or parts of it, or that as JSON. */
const PASSING: ReadonlySet<string> = new Set([
  'coalesce',
  'coalescelist',
  'compact',
  'concat',
  'distinct',
  'flatten',
  'jsondecode',
  'jsonencode',
  'merge',
  'nonsensitive',
  'replace',
  'reverse',
  'sensitive',
  'sort',
  'tolist',
  'tomap',
  'toset',
  'trimspace',
  'try',
  'values',
]);

/** Functions that give one item of their first argument. */
const CHOOSING: ReadonlySet<string> = new Set(['element', 'lookup', 'one']);

/** The expressions within one that the value at a path may come from, with the rest of the path. */
export function* handedOn(
  expression: Expression,
  path: Path,
  text: string,
): Generator<readonly [Expression, Path]> {
  const [step, ...rest] = path;
  switch (expression.kind) {
    case 'object':
      for (const element of expression.elements) {
        const isOn = step === '*' || keyOf(element, text) === (step ?? 'Statement');
        if (isOn && element.value !== undefined) yield [element.value, rest];
      }
      return;
    case 'tuple':
      if (step === undefined || step === '*') {
        for (const item of expression.items) yield [item, rest];
      }
      return;
    case 'call': {
      const [first, , fallback] = expression.arguments;
      if (PASSING.has(expression.name)) {
        for (const argument of expression.arguments) yield [argument, path];
      } else if (CHOOSING.has(expression.name) && first !== undefined) {
        yield [first, ['*', ...path]];
        if (fallback !== undefined) yield [fallback, path];
      }
      return;
    }
    case 'other':
      if (isLoop(expression, text)) for (const inner of expression.inner) yield [inner, rest];
      else if (!isAccess(expression, text)) {
        for (const inner of expression.inner) yield [inner, path];
      }
      return;
    case 'template':
    case 'literal':
    case 'reference':
      return;
  }
}

function keyOf({ key }: ObjectElement, text: string): string | undefined {
  if (key.kind === 'word') return text.slice(key.range.start, key.range.end);
  const [only, more] = key.kind === 'template' ? key.parts : [];
  return more === undefined ? only?.text : undefined;
}

/** `[for x in y : z]`: its items are what is within. */
const isLoop = ({ range, inner }: OtherExpression, text: string): boolean =>
  /^[[{]/.test(text.charAt(range.start)) && inner[0]?.range.start !== range.start;

/** `f(x).y`: of its value only a part counts. */
const isAccess = ({ range, inner: [only, more] }: OtherExpression, text: string): boolean =>
  only !== undefined &&
  more === undefined &&
  only.range.end !== range.end &&
  text.charAt(range.start) !== '(';
