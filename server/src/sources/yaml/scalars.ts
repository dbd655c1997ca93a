import type { Scalar } from 'yaml';
import type { Range } from '../../policy/range';
import { stringValue } from '../../policy/value';
import type { StringPart, StringValue, Value } from '../../policy/value';
import { decodeBlock } from './blockScalar';
import { decodedPart } from './decoded';
import { decodeFlow } from './flowScalar';
import { splitAtPlaceholders } from './placeholders';

/** Reads a scalar; undefined where there are no characters: its value is still to be typed. */
export function readScalar(node: Scalar.Parsed, text: string): Value | undefined {
  const [start, end] = node.range;
  if (start === end) return undefined;
  const { value } = node;
  const isQuoted = node.type !== 'PLAIN';
  if (!isQuoted && (typeof value === 'boolean' || value === null)) {
    return { kind: 'scalar', range: { start, end }, value };
  }
  return readString(node, text);
}

/** Reads a scalar as a string, whatever its type would be. */
export function readString(node: Scalar.Parsed, text: string): StringValue {
  const [start, end] = node.range;
  const source = text.slice(start, end);
  switch (node.type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return readBlock(node, source);
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      return readQuoted(node, source);
    default: {
      const range = { start, end };
      const value = /[\r\n]/.test(source) ? node.source : source;
      return toString(range, range, flowPart(source, range, value, 'plain'));
    }
  }
}

function readBlock(node: Scalar.Parsed, source: string): StringValue {
  const { decoded, content } = decodeBlock(source, node.range[0], String(node.value));
  const range = { start: node.range[0], end: Math.max(node.range[0] + 1, content.end) };
  return toString(range, content, decodedPart(decoded, content, String(node.value)));
}

function readQuoted(node: Scalar.Parsed, source: string): StringValue {
  const [start, end] = node.range;
  const style = node.type === 'QUOTE_DOUBLE' ? 'double' : 'single';
  const quote = source[0] ?? '"';
  const closed = source.length > 1 && source.endsWith(quote);
  const content = { start: start + 1, end: closed ? end - 1 : end };
  const inner = source.slice(1, closed ? -1 : undefined);
  return toString({ start, end }, content, flowPart(inner, content, String(node.value), style));
}

function flowPart(
  source: string,
  content: Range,
  value: string,
  style: 'plain' | 'single' | 'double',
): StringPart {
  if (source === value) return { range: content, text: value };
  return decodedPart(decodeFlow(source, content.start, style), content, value);
}

const toString = (range: Range, content: Range, part: StringPart): StringValue =>
  stringValue(range, content, splitAtPlaceholders(part));
