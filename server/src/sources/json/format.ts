import type { PlainMap, PlainValue } from '../../policy/edit';
import type { Value } from '../../policy/value';
import { indentationAt } from '../lines';
import type { Style } from './style';

/** The longest line that a list of strings may make when it is written on one. */
const MAX_LINE = 100;

/**
 * Writes a value as JSON.
 *
 * @param indent indentation of the line on which the value begins
 * @param inline the surroundings stand on one line, so the value does too
 */
export function formatJson(
  value: PlainValue,
  text: string,
  style: Style,
  indent: string,
  inline = style.oneLine,
): string {
  if (isCopy(value)) return copyText(value.copyOf, text, indent);
  if (isList(value)) return formatList(value, text, style, indent, inline);
  if (isMap(value)) {
    const items = [...value].map(([key, item]) =>
      formatEntry(key, item, text, style, indent, inline),
    );
    return wrap('{', items, '}', style, indent, inline, ' ');
  }
  return JSON.stringify(value);
}

/** Writes a key with its value. `indent` is that of the map's own line. */
export function formatEntry(
  key: string,
  value: PlainValue,
  text: string,
  style: Style,
  indent: string,
  inline: boolean,
): string {
  const inner = inline ? indent : indent + style.unit;
  return `${JSON.stringify(key)}${style.colon}${formatJson(value, text, style, inner, inline)}`;
}

function formatList(
  list: readonly PlainValue[],
  text: string,
  style: Style,
  indent: string,
  inline: boolean,
): string {
  const simple = list.every((item) => typeof item === 'string' || isCopiedString(item));
  const inner = indent + style.unit;
  const items = list.map((item) => formatJson(item, text, style, inner, inline));
  const onOneLine = `[${items.join(style.comma)}]`;
  const fits = indent.length + onOneLine.length <= MAX_LINE;
  if (inline || (simple && style.inlineLists && fits)) return onOneLine;
  return wrap('[', items, ']', style, indent, false, '');
}

function wrap(
  open: string,
  items: readonly string[],
  close: string,
  style: Style,
  indent: string,
  inline: boolean,
  padding: string,
): string {
  if (items.length === 0) return open + close;
  const pad = style.comma === ',' ? '' : padding;
  if (inline) return open + pad + items.join(style.comma) + pad + close;
  const inner = style.eol + indent + style.unit;
  return open + inner + items.join(`,${inner}`) + style.eol + indent + close;
}

/** The text of a value, with its further lines moved to a new indentation. */
function copyText(value: Value, text: string, indent: string): string {
  const old = indentationAt(text, value.range.start);
  const own = text.slice(value.range.start, value.range.end);
  if (old === indent) return own;
  return own.replace(/(\r\n|\n|\r)([ \t]*)/g, (_, eol: string, space: string) =>
    space.startsWith(old) ? eol + indent + space.slice(old.length) : eol + space,
  );
}

const isCopiedString = (value: PlainValue): boolean =>
  isCopy(value) && value.copyOf.kind === 'string';

const isCopy = (value: PlainValue): value is { readonly copyOf: Value } =>
  typeof value === 'object' && value !== null && 'copyOf' in value;

const isList = (value: PlainValue): value is readonly PlainValue[] => Array.isArray(value);

const isMap = (value: PlainValue): value is PlainMap => value instanceof Map;
