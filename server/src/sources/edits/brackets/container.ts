import type { PlainValue, TextEdit } from '../../../policy/edit';
import type { Value } from '../../../policy/value';
import type { Child, ContainerChange, Insertion } from '../containerChange';
import { afterTrailingComment, indentationAt, readLayout } from './layout';
import type { Layout } from './layout';

/** How a language writes what is put between brackets. */
export interface BracketWriting {
  readonly eol: string;
  /** One level of indentation. */
  readonly unit: string;
  /** What has no children yet gets them on one line. */
  readonly oneLine: boolean;
  /** Between items on one line: `, ` or `,`. */
  readonly comma: string;
  readonly value: (value: PlainValue, indent: string, inline: boolean) => string;
  readonly entry: (key: string, value: PlainValue, indent: string, inline: boolean) => string;
}

/** Writes the changes to one container; commas are put and taken so that the result is valid. */
export function writeContainer(
  text: string,
  writing: BracketWriting,
  change: ContainerChange,
): readonly TextEdit[] {
  const { container, removed, inserted } = change;
  const children: readonly Child[] =
    container.kind === 'list' ? container.items : container.entries;
  const layout = readLayout(
    text,
    container.range,
    children.map((child) => child.range),
  );
  const inline = children.length === 0 ? writing.oneLine : !layout.multiline;
  const trailing = layout.commas.at(-1) !== undefined;
  const sequence = finalSequence(children, removed, inserted);
  const lastOne = sequence.at(-1);
  const needsComma = (one: Child | Insertion): boolean => one !== lastOne || trailing;

  const lastKept = children.findLastIndex((child) => !removed.has(child));

  const edits: TextEdit[] = [];
  children.forEach((child, i) => {
    const comma = layout.commas[i];
    if (removed.has(child)) {
      edits.push(removeChild(text, layout, child, comma, { inline, last: i > lastKept }));
    } else if (comma === undefined && needsComma(child)) {
      edits.push({ start: child.range.end, end: child.range.end, newText: ',' });
    } else if (comma !== undefined && !needsComma(child)) {
      edits.push({ start: comma, end: comma + 1, newText: '' });
    }
  });
  const indent = childIndent(text, writing, container, children, layout);
  for (const [after, group] of groupByAnchor(inserted)) {
    const items = group.map(
      (one) => write(one, writing, indent, inline) + (needsComma(one) ? ',' : ''),
    );
    edits.push(
      insertGroup(text, writing, { container, children, layout, indent, inline, after }, items),
    );
  }
  // What comes in where something else goes has to come first: only then do the two not overlap.
  return joinAtSameOffset(edits).toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function finalSequence(
  children: readonly Child[],
  removed: ReadonlySet<Child>,
  inserted: readonly Insertion[],
): readonly (Child | Insertion)[] {
  const behind = (anchor: Child | undefined): readonly Insertion[] =>
    inserted.filter((one) => one.after === anchor);
  return [
    ...behind(undefined),
    ...children.flatMap((child) => [...(removed.has(child) ? [] : [child]), ...behind(child)]),
  ];
}

const groupByAnchor = (inserted: readonly Insertion[]): Map<Child | undefined, Insertion[]> => {
  const groups = new Map<Child | undefined, Insertion[]>();
  for (const one of inserted) groups.set(one.after, [...(groups.get(one.after) ?? []), one]);
  return groups;
};

function childIndent(
  text: string,
  writing: BracketWriting,
  container: Value,
  children: readonly Child[],
  layout: Layout,
): string {
  const first = children[0];
  const own = indentationAt(text, container.range.start);
  if (first === undefined) return own + writing.unit;
  return layout.multiline ? indentationAt(text, first.range.start) : own;
}

function write(one: Insertion, writing: BracketWriting, indent: string, inline: boolean): string {
  if (one.key === undefined) return writing.value(one.value, indent, inline);
  const { length } = writing.unit;
  const outer = inline ? indent : indent.slice(0, Math.max(0, indent.length - length));
  return writing.entry(one.key, one.value, outer, inline);
}

interface Place {
  readonly container: Value;
  readonly children: readonly Child[];
  readonly layout: Layout;
  readonly indent: string;
  readonly inline: boolean;
  readonly after: Child | undefined;
}

function insertGroup(
  text: string,
  writing: BracketWriting,
  place: Place,
  items: readonly string[],
): TextEdit {
  const { children, layout, indent, inline, after } = place;
  const gap = writing.comma.slice(1);
  const line = writing.eol + indent;
  if (children.length === 0) {
    const close = writing.eol + indentationAt(text, place.container.range.start);
    const newText = inline ? items.join(gap) : line + items.join(line) + close;
    return { start: layout.open, end: layout.close, newText };
  }
  if (after === undefined) {
    // On one line the padding of the brackets stays where it is.
    const start = inline ? (children[0]?.range.start ?? layout.open) : layout.open;
    const newText = inline ? items.join(gap) + gap : line + items.join(line);
    return { start, end: start, newText };
  }
  const comma = layout.commas[children.indexOf(after)];
  const behind = comma === undefined ? after.range.end : comma + 1;
  const start = inline ? behind : afterTrailingComment(text, behind);
  return { start, end: start, newText: (inline ? gap : line) + items.join(inline ? gap : line) };
}

/**
 * Removes a child with its comma, and its line where nothing else stands on it. Comments stay.
 *
 * @param at.last no child that stays comes after it: the space before it goes, not the one behind
 */
function removeChild(
  text: string,
  layout: Layout,
  child: Child,
  comma: number | undefined,
  at: { readonly inline: boolean; readonly last: boolean },
): TextEdit {
  const { start } = child.range;
  const end = comma === undefined ? child.range.end : comma + 1;
  // A comment between a value and its comma is kept, and so is what then stands in its place.
  const newText = comma === undefined ? '' : text.slice(child.range.end, comma).trim();
  const lineBefore = /(\r\n|\n|\r)?[ \t]*$/.exec(text.slice(layout.open, start))?.[0].length ?? 0;
  const rest = /^[ \t]*(?=\r|\n|$)/.exec(text.slice(end, layout.close));
  if (!at.inline && newText === '' && rest !== null) {
    return { start: start - lineBefore, end: end + rest[0].length, newText };
  }
  if (at.last) {
    const spaceBefore = /[ \t]*$/.exec(text.slice(layout.open, start))?.[0].length ?? 0;
    return { start: start - spaceBefore, end, newText };
  }
  const spaceBehind = /^[ \t]*/.exec(text.slice(end, layout.close))?.[0].length ?? 0;
  return { start, end: end + spaceBehind, newText };
}

/** An added comma and an added item may fall on one offset: they become one edit, the comma first. */
function joinAtSameOffset(edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const i = joined.findIndex(
      (other) => isInsertion(other) && isInsertion(edit) && other.start === edit.start,
    );
    const other = joined[i];
    if (other === undefined) joined.push(edit);
    else joined[i] = { ...other, newText: other.newText + edit.newText };
  }
  return joined;
}

const isInsertion = (edit: TextEdit): boolean => edit.start === edit.end;
