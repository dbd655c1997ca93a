import type { Expression, ObjectElement, OtherExpression } from './hcl/syntax';

/** An expression, with the file that it stands in and the loop around it. */
export interface Spot<File> {
  readonly expression: Expression;
  readonly text: string;
  readonly file: File;
  /** What the block's `for_each` goes over. */
  readonly loop?: Expression | undefined;
}

/** Where the value of an expression may come from. */
export interface Reached<File> {
  /** Policy documents by their names, with the file that names them. */
  readonly documents: readonly { readonly name: string; readonly file: File }[];
  /** What is written out: objects, lists, strings. */
  readonly written: readonly Spot<File>[];
}

/** Keys on the way into a value; `*` for any item. */
type Path = readonly string[];

/** Longer ones come of values that name themselves. */
const MAX_PATH = 8;

/** Local values, by the file that names one and the name. */
export type LocalsOf<File> = (file: File, name: string) => readonly Spot<File>[];

/**
 * Follows an expression to where its value may come from, through local values, loops, and functions
 * that hand on what they are given. A policy counts, and its statements; what stands in another one
 * of its elements (a name, an ARN) does not.
 */
export function reach<File>(spot: Spot<File>, locals: LocalsOf<File>): Reached<File> {
  const documents: { readonly name: string; readonly file: File }[] = [];
  const written: Spot<File>[] = [];
  const seen = new Map<Expression, Set<string>>();
  const pending: (readonly [Spot<File>, Path])[] = [[spot, []]];
  const go = (next: Spot<File>, path: Path): void => {
    const key = path.join('/');
    const paths = seen.get(next.expression) ?? new Set();
    if (path.length > MAX_PATH || paths.has(key)) return;
    seen.set(next.expression, paths.add(key));
    pending.push([next, path]);
  };
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [at, path] = next;
    const { expression, text, file, loop } = at;
    const [root, ...steps] = stepsOf(expression, text) ?? [];
    const isWhole = path.length === 0;
    if (root === 'local') {
      const [name = '', ...more] = steps;
      for (const local of locals(file, name)) go(local, [...more, ...path]);
    } else if (root === 'each' && steps[0] === 'value' && loop !== undefined) {
      go({ ...at, expression: loop }, ['*', ...steps.slice(1), ...path]);
    } else if (root === 'data' && isJson([...steps, ...path])) {
      documents.push({ name: steps[1] ?? '', file });
    } else if (root === undefined) {
      if (isWhole && WRITTEN.has(expression.kind)) written.push(at);
      for (const [inner, rest] of within(expression, path, text)) {
        go({ ...at, expression: inner }, rest);
      }
    }
  }
  return { documents, written };
}

const WRITTEN: ReadonlySet<Expression['kind']> = new Set(['object', 'tuple', 'template']);

/** The JSON of a policy document, or of one of several of its name. */
function isJson([type, , ...more]: Path): boolean {
  const last = more.pop() ?? '';
  const [index = '', further] = more;
  const fits = further === undefined && !JSON_NAME.test(index);
  return type === 'aws_iam_policy_document' && fits && JSON_NAME.test(last);
}

const JSON_NAME = /^(?:minified_)?json$/;

const REFERENCE = /^[a-z_][\w-]*(?:\.(?:[\w-]+|\*)|\[[^\]]*\])*$/i;
const STEP = /(?:^|\.)([\w*-]+)|\[([^\]]*)\]/g;

/** The names of a reference, which may be the only part of a string: `local.a["b"].c`. */
function stepsOf(expression: Expression, text: string): Path | undefined {
  const { kind, range } = expression;
  if (kind !== 'reference' && kind !== 'template') return undefined;
  const written = text.slice(range.start, range.end);
  const name = kind === 'template' ? /^"\$\{\s*(\S+)\s*\}"$/.exec(written)?.[1] : written;
  if (name === undefined || !REFERENCE.test(name)) return undefined;
  return [...name.matchAll(STEP)].map(([, step = '', index]) =>
    index === undefined ? (/^\d+$/.test(step) ? '*' : step) : stepOfIndex(index),
  );
}

const stepOfIndex = (index: string): string => /^\s*"([^"\\$%]+)"\s*$/.exec(index)?.[1] ?? '*';

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
function* within(
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
