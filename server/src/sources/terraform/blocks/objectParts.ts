import { itemsOf } from '../../../policy/value';
import type { Entry, StringValue, Value } from '../../../policy/value';
import type { Expression, ObjectElement, ObjectExpression } from '../hcl/syntax';
import { computedString, readString } from '../values/values';
import type { Reading } from '../values/values';

/** The name of a key of an object, in quotes or not; empty for one that Terraform computes. */
export const nameOf = ({ key }: ObjectElement, text: string): string =>
  key.kind === 'computed' ? '' : text.slice(key.range.start, key.range.end).replaceAll('"', '');

/** The value of a key of an object. */
export const memberOf = (
  { elements }: ObjectExpression,
  name: string,
  text: string,
): Expression | undefined => elements.find((element) => nameOf(element, text) === name)?.value;

/** The string of a key; computed where the value is none. */
export function stringIn(
  object: ObjectExpression,
  name: string,
  reading: Reading,
): StringValue | undefined {
  const value = memberOf(object, name, reading.text);
  if (value === undefined) return undefined;
  return value.kind === 'template' ? readString(value, reading) : computedString(value);
}

/**
 * Puts objects together that stand in a list, or beside names of their own, as the provider does it
 * with blocks: by what one of their keys says, which becomes the key of the whole.
 *
 * @param by the key: `type` of principals, `test` of conditions
 * @param read the value that an object gives that key
 * @returns unknown where one of them cannot be read
 */
export function gatherObjects(
  expression: Expression,
  reading: Reading,
  by: string,
  read: (object: ObjectExpression) => Value | undefined,
): Value {
  const { range } = expression;
  const entries = new Map<string, Entry>();
  for (const part of partsOf(expression)) {
    const key = part?.kind === 'object' ? stringIn(part, by, reading) : undefined;
    if (part?.kind !== 'object' || key?.text === undefined) return { kind: 'unknown', range };
    const value = read(part) ?? { kind: 'unknown', range: part.range };
    const before = entries.get(key.text);
    entries.set(
      key.text,
      before === undefined
        ? { range: part.range, key, value }
        : { ...before, value: both(before.value, value) },
    );
  }
  return entries.size === 0
    ? { kind: 'unknown', range }
    : { kind: 'map', range, entries: [...entries.values()] };
}

function partsOf(expression: Expression): readonly (Expression | undefined)[] {
  if (expression.kind === 'tuple') return expression.items;
  return expression.kind === 'object' ? expression.elements.map(({ value }) => value) : [];
}

/** Keys of both maps, values of both lists. */
function both(first: Value | undefined, second: Value): Value {
  if (first?.kind !== 'map' || second.kind !== 'map') {
    const items = [...itemsOf(first), ...itemsOf(second)];
    return { kind: 'list', range: (first ?? second).range, items };
  }
  const entries = [...first.entries];
  for (const entry of second.entries) {
    const i = entries.findIndex(({ key }) => key.text === entry.key.text);
    const same = entries[i];
    if (same === undefined || entry.value === undefined) entries.push(entry);
    else entries[i] = { ...same, value: both(same.value, entry.value) };
  }
  return { ...first, entries };
}
