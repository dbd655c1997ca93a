import type { Range } from '../../policy/range';
import type { Expression } from './hcl/syntax';

/**
 * What a module calls its policies: `document.x` for a policy document, `local.x` for a local value,
 * `policy.x` for a managed policy.
 */
export type PolicyName = `${'document' | 'local' | 'policy'}.${string}`;

const DOCUMENT = /\bdata\.aws_iam_policy_document\.([\w-]+)(?:\[[^\]]*\])?\.(?:minified_)?json\b/g;

const MANAGED = /\baws_iam_policy\.([\w-]+)(?:\[[^\]]*\])?\.(?:arn|id)\b/g;

/** The policy documents whose JSON is named anywhere in a range. */
export const documentsIn = (range: Range, text: string): readonly PolicyName[] =>
  namesIn(range, text, DOCUMENT).map((name): PolicyName => `document.${name}`);

/** The managed policies that are named anywhere in a range. */
export const managedIn = (range: Range, text: string): readonly PolicyName[] =>
  namesIn(range, text, MANAGED).map((name): PolicyName => `policy.${name}`);

const namesIn = ({ start, end }: Range, text: string, pattern: RegExp): readonly string[] =>
  [...text.slice(start, end).matchAll(pattern)].map((match) => match[1] ?? '');

/**
 * All of a local value, or whichever of its items is chosen. What has another name behind it is a
 * part of which nothing is known.
 */
const LOCAL = /^local\.([\w-]+)(?:\[[^\]"]*\])?$/;

const WRAPPED = /^\$\{\s*([\w.[\]-]+)\s*\}$/;

/** Functions that give what they are given, or parts of it, or that as JSON. */
const PASSING: ReadonlySet<string> = new Set([
  'coalesce',
  'coalescelist',
  'compact',
  'concat',
  'distinct',
  'element',
  'flatten',
  'jsondecode',
  'jsonencode',
  'lookup',
  'merge',
  'one',
  'replace',
  'sort',
  'tolist',
  'tomap',
  'toset',
  'trimspace',
  'try',
  'values',
]);

/**
 * The local values that an expression may be, or whose statements it has. A value that a policy has
 * in another of its elements (a name, an ARN) is none of them.
 *
 * @param every the values of every key of an object count, not only those of `Statement`
 */
export function localsIn(
  expression: Expression,
  text: string,
  every = false,
): readonly PolicyName[] {
  return wholesIn(expression, text, every).flatMap((whole): readonly PolicyName[] => {
    const name = LOCAL.exec(whole)?.[1];
    return name === undefined ? [] : [`local.${name}`];
  });
}

/** Whether an expression may be what a loop over `for_each` is at. */
export const isEach = (expression: Expression, text: string): boolean =>
  wholesIn(expression, text, false).includes('each.value');

/** The references that an expression may be, as they are written. */
function wholesIn(expression: Expression, text: string, every: boolean): readonly string[] {
  const within = (one: Expression): readonly string[] => wholesIn(one, text, every);
  const written = ({ start, end }: Range): string => text.slice(start, end);
  switch (expression.kind) {
    case 'reference':
      return [written(expression.range)];
    case 'template': {
      const [only, more] = expression.parts;
      const name = only && more === undefined ? WRAPPED.exec(written(only.range))?.[1] : undefined;
      return name === undefined ? [] : [name];
    }
    case 'call':
      return PASSING.has(expression.name) ? expression.arguments.flatMap(within) : [];
    case 'tuple':
      return expression.items.flatMap(within);
    case 'object':
      return expression.elements.flatMap(({ key, value }) =>
        value !== undefined && (every || /^"?Statement"?$/.test(written(key.range)))
          ? within(value)
          : [],
      );
    case 'other':
      return expression.inner.flatMap(within);
    case 'literal':
      return [];
  }
}
