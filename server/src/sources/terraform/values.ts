import { canonicalName, STATEMENT_ELEMENTS } from '../../iam/element';
import { stringValue } from '../../policy/value';
import type {
  Entry,
  ListValue,
  MapValue,
  StringPart,
  StringValue,
  Value,
} from '../../policy/value';
import type { Expression, ObjectElement, ObjectExpression, Template, Tuple } from './hcl/syntax';

/** Which expression a value was read from, for whoever writes. */
export type Origins = Map<Value, Expression>;

/** What values are read for. */
export interface Reading {
  readonly text: string;
  readonly origins: Origins;
}

/**
 * Turns an expression into a value. What Terraform computes is unknown.
 *
 * @param strings the value is one string or several: a computed item of a list is a string
 */
export function toValue(expression: Expression, reading: Reading, strings = false): Value {
  const value = readValue(expression, reading, strings);
  reading.origins.set(value, expression);
  return value;
}

function readValue(expression: Expression, reading: Reading, strings: boolean): Value {
  const { range } = expression;
  switch (expression.kind) {
    case 'template':
      return toString(expression, reading.text);
    case 'literal':
      return { kind: 'scalar', range, value: expression.value };
    case 'tuple':
      return toList(expression, reading, strings);
    case 'object':
      return toMap(expression, reading, strings);
    case 'call': {
      const only = expression.arguments.length === 1 ? expression.arguments[0] : undefined;
      if (SAME_ITEMS.has(expression.name) && only?.kind === 'tuple') {
        return toList(only, reading, strings);
      }
      return { kind: 'unknown', range };
    }
    case 'reference':
    case 'other':
      return { kind: 'unknown', range };
  }
}

/** Functions that give the items of their argument; the order means nothing to IAM. */
const SAME_ITEMS: ReadonlySet<string> = new Set(['tolist', 'toset', 'sort', 'distinct']);

const toList = (tuple: Tuple, reading: Reading, strings: boolean): ListValue => ({
  kind: 'list',
  range: tuple.range,
  items: tuple.items.map((item) => toItem(item, reading, strings)),
});

function toItem(item: Expression, reading: Reading, strings: boolean): Value {
  const value = toValue(item, reading, strings);
  if (!strings || value.kind !== 'unknown') return value;
  const known = computedString(item);
  reading.origins.set(known, item);
  return known;
}

/** A string of which nothing is known. */
export const computedString = ({ range }: Pick<Expression, 'range'>): StringValue =>
  stringValue(range, range, [{ range, text: undefined }]);

/** Elements whose values are strings and nothing else, however deep. */
const STRINGS: ReadonlySet<string> = new Set(
  STATEMENT_ELEMENTS.filter((element) => element !== 'Sid' && element !== 'Effect'),
);

const toMap = (object: ObjectExpression, reading: Reading, strings: boolean): MapValue => ({
  kind: 'map',
  range: object.range,
  entries: object.elements.map((element) => toEntry(element, reading, strings)),
});

function toEntry(element: ObjectElement, reading: Reading, strings: boolean): Entry {
  const key = keyOf(element, reading.text);
  const inner = strings || STRINGS.has(canonicalName(STATEMENT_ELEMENTS, key.outline) ?? '');
  const value = element.value && toValue(element.value, reading, inner);
  return { range: element.range, key, value };
}

function keyOf({ key }: ObjectElement, text: string): StringValue {
  if (key.kind === 'template') return toString(key, text);
  const { range } = key;
  const name = key.kind === 'word' ? text.slice(range.start, range.end) : undefined;
  return stringValue(range, range, [{ range, text: name }]);
}

/** Turns a template into a string; interpolations are parts that are not known. */
export function toString({ range, content, parts }: Template, text: string): StringValue {
  return stringValue(range, content, withoutDirectives(parts, text));
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
