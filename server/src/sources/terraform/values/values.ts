import { stringValue } from '../../../policy/value';
import type {
  Entry,
  ListValue,
  MapValue,
  StringPart,
  StringValue,
  Value,
} from '../../../policy/value';
import { withoutDirectives } from './directives';
import type { Call, Expression, ObjectElement, Template, Tuple } from '../hcl/syntax';
import { NO_MEANINGS, meaningOf, withoutPlaceholders } from './meanings';
import type { Meanings } from './meanings';

/** Which expression a value was read from, for whoever writes. */
export type Origins = Map<Value, Expression>;

/** What values are read for. */
export interface Reading {
  readonly text: string;
  readonly origins: Origins;
  readonly meanings: Meanings;
}

/** What strings are read for. */
export type StringReading = Pick<Reading, 'text' | 'meanings'>;

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
      return isWrapped(expression, reading)
        ? { kind: 'unknown', range }
        : readString(expression, reading);
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
const isWrapped = ({ heredoc, parts }: Template, reading: StringReading): boolean => {
  const [only] = parts;
  return (
    !heredoc &&
    parts.length === 1 &&
    only?.text === undefined &&
    only !== undefined &&
    readInterpolation(only, reading).text === undefined &&
    reading.text.startsWith('${', only.range.start)
  );
};

function readCall({ name, range, arguments: given }: Call, reading: Reading): Value {
  const [first, more] = given;
  if (SAME_ITEMS.has(name) && first?.kind === 'tuple' && more === undefined) {
    return toList(first, reading);
  }
  if (!JOINING.has(name) || !given.some(({ kind }) => kind === 'tuple')) {
    return { kind: 'unknown', range };
  }
  const items = given
    .flatMap((one) => (name === 'flatten' ? flatItems(one, reading) : itemsOf(one, reading)))
    .filter((one) => name !== 'compact' || one.kind !== 'string' || one.text !== '');
  return { kind: 'list', range, items };
}

/** Functions that make one list of what they are given; `compact` leaves out what is empty. */
const JOINING: ReadonlySet<string> = new Set(['concat', 'flatten', 'compact']);

function itemsOf(expression: Expression, reading: Reading): readonly Value[] {
  const value = toValue(expression, reading);
  return value.kind === 'list' ? value.items : [asList(value, expression, reading)];
}

const flatItems = (expression: Expression, reading: Reading): readonly Value[] =>
  expression.kind === 'tuple'
    ? expression.items.flatMap((item) => flatItems(item, reading))
    : [asList(toValue(expression, reading), expression, reading, 'either')];

/** What is surely a list, or perhaps one value of it, though nobody knows what it holds. */
export function asList(
  value: Value,
  expression: Expression,
  { origins }: Reading,
  is: 'list' | 'either' = 'list',
): Value {
  if (value.kind !== 'unknown') return value;
  const list: Value = { ...value, is };
  origins.set(list, expression);
  return list;
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
  return { range: element.range, key: keyOf(element, reading), value };
}

function keyOf({ key }: ObjectElement, reading: StringReading): StringValue {
  if (key.kind === 'template') return readString(key, reading);
  const { range } = key;
  const name = key.kind === 'word' ? reading.text.slice(range.start, range.end) : undefined;
  return stringValue(range, range, [{ range, text: name }]);
}

/** A name of which nothing is known. */
export const computedString = ({ range }: Pick<Expression, 'range'>): StringValue =>
  stringValue(range, range, [{ range, text: undefined }]);

/** Turns a template into a string, by itself: of interpolations only those of data sources say anything. */
export const toString = (template: Template, text: string): StringValue =>
  readString(template, { text, meanings: NO_MEANINGS });

/** Turns a template into a string; interpolations are parts that are not known. */
export function readString(
  { range, content, parts }: Template,
  reading: StringReading,
): StringValue {
  const known = withoutDirectives(parts, reading.text).flatMap((part) =>
    part.text === undefined
      ? [readInterpolation(part, reading)]
      : withoutPlaceholders(part, reading.meanings),
  );
  return stringValue(range, content, known);
}

/** `${aws:username}` is no expression: what its author meant is IAM's variable. */
const VARIABLE = /^\$\{[\w.-]+:(?!:)[\w/.:-]+(?:\s*,\s*'[^']*')?\}$/;

function readInterpolation(part: StringPart, { text, meanings }: StringReading): StringPart {
  const written = text.slice(part.range.start, part.range.end);
  if (VARIABLE.test(written)) return { ...part, text: written, taken: `$${written}` };
  const reference = /^\$\{~?\s*(.*?)\s*~?\}$/s.exec(written)?.[1];
  const stands = reference === undefined ? undefined : meaningOf(reference, meanings.locals);
  return stands === undefined ? part : { ...part, stands };
}
