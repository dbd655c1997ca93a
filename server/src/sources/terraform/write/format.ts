import { isPlainList, isPlainMap } from '../../../policy/edit';
import type { PlainMap, PlainValue } from '../../../policy/edit';
import { indentationAt } from '../../lines';
import { escapeString } from '../values/escape';
import { reindented } from './layout';
import type { Style } from './style';

/** The longest line that a list of strings may make when it is written on one. */
const MAX_LINE = 100;

/** What is written from: the text that values are copied from, and its style. */
export interface Writing {
  readonly text: string;
  readonly style: Style;
  /** The strings are those of policy documents in blocks, which know `&{…}`. */
  readonly blocks: boolean;
}

/**
 * Writes a value as an expression.
 *
 * @param indent indentation of the line on which the value begins
 * @param inline the surroundings stand on one line, so the value does too
 */
export function formatValue(
  value: PlainValue,
  writing: Writing,
  indent: string,
  inline = false,
): string {
  if (isPlainList(value)) return formatList(value, writing, indent, inline);
  if (isPlainMap(value)) return formatObject(value, writing, indent, inline);
  if (typeof value === 'string') return formatString(value, writing);
  if (typeof value !== 'object' || value === null) return String(value);
  const { range } = value.copyOf;
  const own = writing.text.slice(range.start, range.end);
  return reindented(own, indentationAt(writing.text, range.start), indent);
}

/** A string in quotes. */
export const formatString = (value: string, writing: Writing): string =>
  `"${escapeCharacters(value, writing)}"`;

/** The characters of a string. */
export const escapeCharacters = (characters: string, { style, blocks }: Writing): string =>
  blocks && style.variable === '&{'
    ? escapeString(characters.replaceAll('${', '&{'))
    : escapeString(characters);

function formatList(
  list: readonly PlainValue[],
  writing: Writing,
  indent: string,
  inline: boolean,
): string {
  const { style } = writing;
  if (list.length === 0) return '[]';
  const inner = indent + style.unit;
  const items = list.map((item) => formatValue(item, writing, inner, inline));
  const onOneLine = `[${items.join(', ')}]`;
  const simple = list.every(isSimple);
  const wanted = items.length === 1 ? style.inlineSingles : style.inlineLists;
  if (inline || (simple && wanted && indent.length + onOneLine.length <= MAX_LINE)) {
    return onOneLine;
  }
  const line = style.eol + inner;
  const trailing = style.trailingComma ? ',' : '';
  return `[${line}${items.join(`,${line}`)}${trailing}${style.eol}${indent}]`;
}

function formatObject(map: PlainMap, writing: Writing, indent: string, inline: boolean): string {
  if (map.size === 0) return '{}';
  const { style } = writing;
  const inner = inline ? indent : indent + style.unit;
  const rows = [...map].map(([key, value]): Row => ({
    name: formatKey(key, style),
    value: formatValue(value, writing, inner, inline),
  }));
  if (inline) return `{ ${rows.map(({ name, value }) => name + style.assign + value).join(', ')} }`;
  const line = style.eol + inner;
  return `{${line}${formatRows(rows, style.assign).join(line)}${style.eol}${indent}}`;
}

/** A key of an object: in quotes where others are, or where it is no name. */
export const formatKey = (key: string, { quotedKeys }: Pick<Style, 'quotedKeys'>): string =>
  quotedKeys || !/^[A-Za-z_][\w-]*$/.test(key) ? `"${escapeString(key)}"` : key;

/** A name with its value, to be written on lines of their own. */
export interface Row {
  readonly name: string;
  readonly value: string;
}

/** Rows with their equal signs in one column, as `terraform fmt` puts them, run by run of one-line rows. */
export function formatRows(rows: readonly Row[], assign: string): readonly string[] {
  const isOneLine = ({ value }: Row): boolean => !/[\r\n]/.test(value);
  return rows.map((row, i) => {
    if (assign !== ' = ' || !isOneLine(row)) return row.name + assign + row.value;
    const from = rows.findLastIndex((one, at) => at < i && !isOneLine(one)) + 1;
    const behind = rows.findIndex((one, at) => at > i && !isOneLine(one));
    const run = rows.slice(from, behind < 0 ? rows.length : behind);
    const width = Math.max(...run.map(({ name }) => name.length));
    return row.name.padEnd(width) + assign + row.value;
  });
}

const isSimple = (value: PlainValue): boolean =>
  typeof value !== 'object' ||
  value === null ||
  ('copyOf' in value && value.copyOf.kind === 'string');
