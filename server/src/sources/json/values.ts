import type { Node } from 'jsonc-parser';
import { stringValue } from '../../policy/value';
import type { Entry, MapValue, StringValue, Value } from '../../policy/value';
import { openUnknowns } from './unknowns';

/**
 * Turns a JSON node into a value.
 *
 * @param unknowns U+FFFC stands for what a host language fills in (`SourceText.unknowns`)
 */
export function toValue(node: Node, text: string, unknowns = false): Value {
  const value = read(node, text);
  return unknowns ? openUnknowns(value, text) : value;
}

function read(node: Node, text: string): Value {
  const range = { start: node.offset, end: node.offset + node.length };
  switch (node.type) {
    case 'string':
      return toString(node, text);
    case 'array':
      return {
        kind: 'list',
        range,
        items: (node.children ?? []).map((child) => read(child, text)),
      };
    case 'object':
      return toMap(node, text);
    case 'number':
      return { kind: 'scalar', range, value: Number(node.value) };
    case 'boolean':
      return { kind: 'scalar', range, value: node.value === true };
    case 'null':
      return { kind: 'scalar', range, value: null };
    case 'property':
      return { kind: 'unknown', range };
  }
}

const toMap = (node: Node, text: string): MapValue => ({
  kind: 'map',
  range: { start: node.offset, end: node.offset + node.length },
  entries: (node.children ?? []).flatMap((property) => toEntry(property, text)),
});

function toEntry(property: Node, text: string): Entry[] {
  const [keyNode, valueNode] = property.children ?? [];
  if (keyNode === undefined) return [];
  const key = toString(keyNode, text);
  const value = valueNode === undefined ? undefined : read(valueNode, text);
  return [{ range: { start: key.range.start, end: (value ?? key).range.end }, key, value }];
}

function toString(node: Node, text: string): StringValue {
  const range = { start: node.offset, end: node.offset + node.length };
  const closed = node.length > 1 && text[range.end - 1] === '"';
  const content = { start: range.start + 1, end: closed ? range.end - 1 : range.end };
  const value = String(node.value);
  const raw = text.slice(content.start, content.end);
  const part = { range: content, text: value };
  return stringValue(range, content, [
    value.length === raw.length ? part : { ...part, offsets: escapedOffsets(raw) },
  ]);
}

/** Where each character of an escaped string begins; one escape is one UTF-16 unit. */
function escapedOffsets(raw: string): readonly number[] {
  const offsets: number[] = [];
  for (let i = 0; i < raw.length;) {
    offsets.push(i);
    if (raw[i] !== '\\') i++;
    else i += raw[i + 1] === 'u' ? 6 : 2;
  }
  return [...offsets, raw.length];
}
