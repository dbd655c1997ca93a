import type { Expression } from '../hcl/syntax';
import { handedOn } from './handedOn';
import { stepsOf } from './steps';
import type { Path } from './steps';

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

/** Longer ones come of values that name themselves. */
const MAX_PATH = 8;

/** More than anybody writes: beyond it nothing is known. */
const MAX_STEPS = 2000;

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
  let count = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    count += 1;
    if (count > MAX_STEPS) return { documents: [], written: [] };
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
      for (const [inner, rest] of handedOn(expression, path, text)) {
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
