import { stringValue } from '../../policy/value';
import type {
  Entry,
  ListValue,
  MapValue,
  StringPart,
  StringValue,
  Value,
} from '../../policy/value';
import type { Call, Expression, ObjectElement, Template, Tuple } from './hcl/syntax';

/** Which expression a value was read from, for whoever writes. */
export type Origins = Map<Value, Expression>;

/** What values are read for. */
export interface Reading {
  readonly text: string;
  readonly origins: Origins;
}

/** Turns an expression into a value. What Terraform computes is unknown. */
export function toValue(expression: Expression, reading: Reading): Value {
  const value = readValue(expression, reading);
  reading.origins.set(value, expression);
  return value;
}

function readValue(expression: Expression, reading: Reading): Value {
  const { range } = expression;
  switch (expression.kind) {
    case 'template':
      return isWrapped(expression, reading.text)
        ? { kind: 'unknown', range }
        : toString(expression, reading.text);
    case 'literal':
      return { kind: 'scalar', range, value: expression.value };
    case 'tuple':
      return toList(expression, reading);
    case 'object': {
      const entries = expression.elements.map((element) => toEntry(element, reading));
      return { kind: 'map', range, entries } satisfies MapValue;
    }
    case 'call':
      return readCall(expression, reading);
    case 'reference':
    case 'other':
      return { kind: 'unknown', range };
  }
}

/** `"${var.actions}"` is the value itself, whatever that is: a list, too. */
const isWrapped = ({ heredoc, parts }: Template, text: string): boolean => {
  const [only] = parts;
  return (
    !heredoc &&
    parts.length === 1 &&
    only?.text === undefined &&
    only !== undefined &&
    readInterpolation(only, text).text === undefined &&
    text.startsWith('${', only.range.start)
  );
};

function readCall({ name, range, arguments: given }: Call, reading: Reading): Value {
  const [first, more] = given;
  if (SAME_ITEMS.has(name) && first?.kind === 'tuple' && more === undefined) {
    return toList(first, reading);
  }
  if (name !== 'concat' || !given.some(({ kind }) => kind === 'tuple')) {
    return { kind: 'unknown', range };
  }
  const items = given.flatMap((one): readonly Value[] =>
    one.kind === 'tuple' ? toList(one, reading).items : [toValue(one, reading)],
  );
  return { kind: 'list', range, items };
}

/** Functions that give the items of their argument; the order means nothing to IAM. */
const SAME_ITEMS: ReadonlySet<string> = new Set(['tolist', 'toset', 'sort', 'distinct']);

const toList = (tuple: Tuple, reading: Reading): ListValue => ({
  kind: 'list',
  range: tuple.range,
  items: tuple.items.map((item) => toValue(item, reading)),
});

function toEntry(element: ObjectElement, reading: Reading): Entry {
  const value = element.value && toValue(element.value, reading);
  return { range: element.range, key: keyOf(element, reading.text), value };
}

function keyOf({ key }: ObjectElement, text: string): StringValue {
  if (key.kind === 'template') return toString(key, text);
  const { range } = key;
  const name = key.kind === 'word' ? text.slice(range.start, range.end) : undefined;
  return stringValue(range, range, [{ range, text: name }]);
}

/** A name of which nothing is known. */
export const computedString = ({ range }: Pick<Expression, 'range'>): StringValue =>
  stringValue(range, range, [{ range, text: undefined }]);

/** Turns a template into a string; interpolations are parts that are not known. */
export function toString({ range, content, parts }: Template, text: string): StringValue {
  const known = withoutDirectives(parts, text).map((part) => readInterpolation(part, text));
  return stringValue(range, content, known);
}

/** Between the first and the last `%{…}` nothing is certain: one part that is not known. */
function withoutDirectives(parts: readonly StringPart[], text: string): readonly StringPart[] {
  const isDirective = (part: StringPart): boolean =>
    part.text === undefined && text.startsWith('%{', part.range.start);
  const first = parts.findIndex(isDirective);
  const last = parts.findLastIndex(isDirective);
  const [from, to] = [parts[first], parts[last]];
  if (from === undefined || to === undefined) return parts;
  const range = { start: from.range.start, end: to.range.end };
  return [...parts.slice(0, first), { range, text: undefined }, ...parts.slice(last + 1)];
}

/** `${aws:username}` is no expression: what its author meant is IAM's variable. */
const VARIABLE = /^\$\{[\w.-]+:(?!:)[\w/.:-]+(?:\s*,\s*'[^']*')?\}$/;

/** Data sources that say where Terraform works. */
const ACCOUNT = /^\$\{\s*data\.aws_caller_identity\.[\w-]+(?:\[0\])?\.account_id\s*\}$/;
const PARTITION = /^\$\{\s*data\.aws_partition\.[\w-]+(?:\[0\])?\.(?:partition|id)\s*\}$/;

function readInterpolation(part: StringPart, text: string): StringPart {
  if (part.text !== undefined) return part;
  const written = text.slice(part.range.start, part.range.end);
  if (VARIABLE.test(written)) return { ...part, text: written, taken: `$${written}` };
  if (ACCOUNT.test(written)) return { ...part, stands: 'account' };
  return PARTITION.test(written) ? { ...part, stands: 'partition' } : part;
}
