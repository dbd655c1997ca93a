import type { TextEdit } from '../../../policy/edit';
import type { StringValue } from '../../../policy/value';
import { childrenOf } from '../../edits/containerChange';
import type { Child, ContainerChange, Insertion } from '../../edits/containerChange';
import { lineStart } from '../../lines';
import { formatEntry, formatItem } from './block';
import type { Writing } from './flow';
import { quotingOf } from './style';
import { columnOf, endOfLine, headOf } from './surroundings';

/** Writes the changes to one collection in block style, line by line. */
export function writeBlockContainer(
  writing: Writing,
  change: ContainerChange,
): readonly TextEdit[] {
  const { text, style } = writing;
  const { container, removed, inserted } = change;
  const children = childrenOf(container);
  const kept = children.filter((child) => !removed.has(child));
  const first = children[0];
  const last = children.at(-1);
  if (first === undefined || last === undefined) return [];
  const head = (child: Child): number => headOf(text, container, child);
  const column = columnOf(text, head(first));
  const own = { ...writing, strings: neighbours(text, children) ?? writing.strings };
  const write = (one: Insertion): string =>
    one.key === undefined
      ? formatItem(one.value, own, column)
      : formatEntry(one.key, one.value, own, column);
  const line = style.eol + ' '.repeat(column);
  if (kept.length === 0) {
    const written = inserted.map(write).join(line);
    const nothing = container.kind === 'list' ? '[]' : '{}';
    const range = { start: head(first), end: endOf(text, last) };
    return [{ ...range, newText: written === '' ? nothing : written }];
  }
  const edits = children
    .filter((child) => removed.has(child))
    .map((child) => removeChild(text, head, children, child));
  for (const [anchor, group] of byAnchor(children, kept, inserted)) {
    const written = group.map(write);
    if (anchor === undefined) {
      const start = head(kept[0] ?? first);
      edits.push({ start, end: start, newText: written.map((one) => one + line).join('') });
    } else {
      const start = endOfLine(text, anchor.range.end);
      edits.push({ start, end: start, newText: written.map((one) => line + one).join('') });
    }
  }
  return edits;
}

/** Where the text of a child ends, without the break that a block scalar ends with. */
const endOf = (text: string, child: Child): number =>
  Math.min(child.range.end, endOfLine(text, child.range.end));

/** What is added behind a child that goes is added behind the one before it. */
function byAnchor(
  children: readonly Child[],
  kept: readonly Child[],
  inserted: readonly Insertion[],
): ReadonlyMap<Child | undefined, readonly Insertion[]> {
  const groups = new Map<Child | undefined, Insertion[]>();
  for (const one of inserted) {
    const index = one.after === undefined ? -1 : children.indexOf(one.after);
    const anchor = children.slice(0, index + 1).findLast((child) => kept.includes(child));
    groups.set(anchor, [...(groups.get(anchor) ?? []), one]);
  }
  return groups;
}

/** Removes a child with its lines. A comment that stands behind it stays. */
function removeChild(
  text: string,
  head: (child: Child) => number,
  children: readonly Child[],
  child: Child,
): TextEdit {
  const start = head(child);
  const end = endOf(text, child);
  const lineEnd = endOfLine(text, child.range.end);
  const rest = text.slice(end, lineEnd);
  const begin = lineStart(text, start);
  const alone = text.slice(begin, start).trim() === '';
  const comment = rest.indexOf('#');
  if (comment >= 0) return { start, end: end + comment, newText: '' };
  if (!alone) {
    // The first key behind a dash: the next one comes up to it.
    const next = children[children.indexOf(child) + 1];
    return { start, end: next === undefined ? end : head(next), newText: '' };
  }
  if (begin === 0) return { start: 0, end: afterBreak(text, lineEnd), newText: '' };
  return { start: beforeBreak(text, begin), end: lineEnd, newText: '' };
}

const afterBreak = (text: string, lineEnd: number): number =>
  lineEnd + (/^(?:\r\n|\n|\r)?/.exec(text.slice(lineEnd, lineEnd + 2))?.[0].length ?? 0);

const beforeBreak = (text: string, begin: number): number =>
  text.startsWith('\r\n', begin - 2) ? begin - 2 : begin - 1;

/** The quotes that all strings of a list have. */
function neighbours(text: string, children: readonly Child[]) {
  const strings = children.filter(
    (child): child is StringValue => 'kind' in child && child.kind === 'string',
  );
  const kinds = new Set(strings.map((one) => quotingOf(text, one)));
  const [only, more] = kinds;
  return strings.length > 0 && more === undefined ? only : undefined;
}
