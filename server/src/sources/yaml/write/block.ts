import { isPlainList, isPlainMap } from '../../../policy/edit';
import type { PlainValue } from '../../../policy/edit';
import type { Value } from '../../../policy/value';
import { indentationAt } from '../../lines';
import { formatFlow, formatKey, formatScalar } from './flow';
import type { Writing } from './flow';
import { columnOf, isFlow } from './surroundings';

/** The longest line that a list of strings may make when it is written on one. */
const MAX_LINE = 100;

/**
 * Writes what stands behind the colon of a key, or behind a dash, the space between included.
 *
 * @param column of the key or the dash
 */
export function formatBehind(
  value: PlainValue,
  writing: Writing,
  behind: 'key' | 'dash',
  column: number,
): string {
  const { style } = writing;
  const gap = behind === 'key' ? ' ' : style.dash.slice(1);
  if (isPlainList(value)) {
    const flow = formatFlow(value, writing);
    const fits = column + flow.length <= MAX_LINE;
    if (value.length === 0 || (style.flowLists && value.every(isSimple) && fits)) return gap + flow;
  }
  if (isPlainList(value) || (isPlainMap(value) && value.size > 0)) {
    const indent = innerColumn(isPlainList(value) ? 'list' : 'map', writing, behind, column);
    const pad = style.eol + ' '.repeat(indent);
    return (behind === 'key' ? pad : gap) + children(value, writing, indent).join(pad);
  }
  if (isPlainMap(value)) return `${gap}{}`;
  if (typeof value === 'object' && value !== null) {
    return copyBehind(value.copyOf, writing, behind, column, gap);
  }
  return gap + formatScalar(value, writing, false);
}

/** Writes an entry of a map in block style; its further lines have their whole indentation. */
export const formatEntry = (
  key: string,
  value: PlainValue,
  writing: Writing,
  column: number,
): string =>
  `${formatKey(key, writing.style, false)}:${formatBehind(value, writing, 'key', column)}`;

/** Writes an item of a list in block style, with its dash. */
export const formatItem = (value: PlainValue, writing: Writing, column: number): string =>
  `-${formatBehind(value, writing, 'dash', column)}`;

const children = (
  value: readonly PlainValue[] | ReadonlyMap<string, PlainValue>,
  writing: Writing,
  column: number,
): readonly string[] =>
  isPlainList(value)
    ? value.map((item) => formatItem(item, writing, column))
    : [...value].map(([key, one]) => formatEntry(key, one, writing, column));

const innerColumn = (
  kind: 'list' | 'map',
  { style }: Writing,
  behind: 'key' | 'dash',
  column: number,
): number => {
  if (behind === 'dash') return column + style.dash.length;
  return column + (kind === 'list' ? style.listIndent : style.mapIndent);
};

const isSimple = (value: PlainValue): boolean =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    'copyOf' in value &&
    value.copyOf.kind === 'string');

/** A value of the text as it stands there, its further lines moved to the new indentation. */
function copyBehind(
  value: Value,
  writing: Writing,
  behind: 'key' | 'dash',
  column: number,
  gap: string,
): string {
  const { text, style } = writing;
  const source = text.slice(value.range.start, value.range.end).trimEnd();
  if (!isBlockCollection(text, value)) {
    const old = indentationAt(text, value.range.start).length;
    return gap + moveLines(source, old, column);
  }
  const kind = source.startsWith('-') ? 'list' : 'map';
  const indent = innerColumn(kind, writing, behind, column);
  const moved = moveLines(source, columnOf(text, value.range.start), indent);
  return (behind === 'key' ? style.eol + ' '.repeat(indent) : gap) + moved;
}

/** Whether a value is written as lines of its own; a function in its long form counts. */
function isBlockCollection(text: string, value: Value): boolean {
  if (isFlow(text, value)) return false;
  if (value.kind === 'list' || value.kind === 'map')
    return !text.startsWith('!', value.range.start);
  return /^(?:Fn::\w+|Ref)\s*:/.test(text.slice(value.range.start, value.range.end));
}

const moveLines = (source: string, from: number, to: number): string =>
  source.replace(
    /(\r\n|\n|\r)( *)(?=[^\r\n ])/g,
    (_, eol: string, space: string) => eol + ' '.repeat(Math.max(0, space.length - from + to)),
  );
