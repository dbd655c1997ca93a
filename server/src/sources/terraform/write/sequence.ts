import type { TextEdit } from '../../../policy/edit';
import type { Range } from '../../../policy/range';
import { afterTrailingComment, beginsLine, commaAfter, indentationAt } from './layout';

/** Children between brackets, with commas between them: a list, or an object on one line. */
export interface Sequence {
  /** With the brackets. */
  readonly range: Range;
  readonly children: readonly Range[];
}

/** What is added and removed; indexes of children, -1 for "before the first". */
export interface SequenceChange {
  readonly removed: ReadonlySet<number>;
  readonly inserted: readonly { readonly after: number; readonly newText: string }[];
}

/** Whether the children stand on lines of their own. */
export function isMultiline(text: string, { range, children }: Sequence): boolean {
  const first = children[0];
  return /[\r\n]/.test(text.slice(range.start + 1, first?.start ?? range.end));
}

/** The indentation of lines that are added. */
export function indentOfChildren(text: string, sequence: Sequence, unit: string): string {
  const first = sequence.children[0];
  return first !== undefined && beginsLine(text, first.start)
    ? indentationAt(text, first.start)
    : indentationAt(text, sequence.range.start) + unit;
}

/** Writes the changes to a sequence; commas are put and taken so that the result is valid. */
export function changeSequence(
  text: string,
  sequence: Sequence,
  { removed, inserted }: SequenceChange,
  style: { readonly eol: string; readonly unit: string; readonly trailingComma: boolean },
): readonly TextEdit[] {
  const { range, children } = sequence;
  const close = closeOf(text, sequence);
  const multiline = isMultiline(text, sequence);
  const commas = children.map(({ end }, i) =>
    commaAfter(text, end, children[i + 1]?.start ?? close),
  );
  const indent = indentOfChildren(text, sequence, style.unit);
  if (children.length === 0) {
    const items = inserted.map(({ newText }) => newText).join(', ');
    return [{ start: range.start + 1, end: close, newText: items }];
  }
  const trailing = commas.at(-1) !== undefined;
  const lastKept = children.findLastIndex((_, i) => !removed.has(i));
  const lastInserted = Math.max(-1, ...inserted.map(({ after }) => after));
  const endsWithNew = inserted.length > 0 && lastInserted >= lastKept;
  const edits: TextEdit[] = [];
  children.forEach((child, i) => {
    const comma = commas[i];
    const isLast = i === lastKept && !endsWithNew;
    if (removed.has(i)) {
      // What comes in its place brings the space before itself.
      const last = i > lastKept || inserted.some(({ after }) => after === i);
      const at = { from: range.start + 1, to: close, multiline, last };
      edits.push(removeChild(text, child, comma, at));
    } else if (comma === undefined && !isLast) {
      edits.push({ start: child.end, end: child.end, newText: ',' });
    } else if (comma !== undefined && isLast && !trailing) {
      edits.push({ start: comma, end: comma + 1, newText: '' });
    }
  });
  const anchors = [...new Set(inserted.map(({ after }) => after))];
  for (const after of anchors) {
    const items = inserted.filter((one) => one.after === after).map(({ newText }) => newText);
    const isEnd = endsWithNew && after === lastInserted;
    const separator = multiline ? `,${style.eol}${indent}` : ', ';
    const joined = items.join(separator);
    const ending = isEnd ? (trailing ? ',' : '') : ',';
    edits.push(
      insertion(text, { children, commas, multiline, open: range.start + 1 }, after, {
        joined: joined + ending,
        line: multiline ? style.eol + indent : ' ',
      }),
    );
  }
  return joinedAtSameOffset(edits);
}

function closeOf(text: string, { range, children }: Sequence): number {
  const closed = /[\]}]/.test(text[range.end - 1] ?? '') && (children.at(-1)?.end ?? 0) < range.end;
  return closed ? range.end - 1 : range.end;
}

interface Placed {
  readonly children: readonly Range[];
  readonly commas: readonly (number | undefined)[];
  readonly multiline: boolean;
  readonly open: number;
}

function insertion(
  text: string,
  { children, commas, multiline, open }: Placed,
  after: number,
  { joined, line }: { readonly joined: string; readonly line: string },
): TextEdit {
  const anchor = children[after];
  if (anchor === undefined) {
    const start = multiline ? open : (children[0]?.start ?? open);
    return { start, end: start, newText: multiline ? line + joined : joined + line };
  }
  const comma = commas[after];
  const behind = comma === undefined ? anchor.end : comma + 1;
  const start = multiline ? afterTrailingComment(text, behind) : behind;
  return { start, end: start, newText: line + joined };
}

/** Removes a child with its comma, and its line where nothing else stands on it. Comments stay. */
function removeChild(
  text: string,
  child: Range,
  comma: number | undefined,
  at: {
    readonly from: number;
    readonly to: number;
    readonly multiline: boolean;
    readonly last: boolean;
  },
): TextEdit {
  const { start } = child;
  const end = comma === undefined ? child.end : comma + 1;
  const newText = comma === undefined ? '' : text.slice(child.end, comma).trim();
  const before = text.slice(at.from, start);
  const rest = /^[ \t]*(?=\r|\n|$)/.exec(text.slice(end, at.to));
  if (at.multiline && newText === '' && rest !== null) {
    const line = /(\r\n|\n|\r)?[ \t]*$/.exec(before)?.[0].length ?? 0;
    return { start: start - line, end: end + rest[0].length, newText };
  }
  if (at.last) {
    const space = /[ \t]*$/.exec(before)?.[0].length ?? 0;
    return { start: start - space, end, newText };
  }
  const space = /^[ \t]*/.exec(text.slice(end, at.to))?.[0].length ?? 0;
  return { start, end: end + space, newText };
}

/** An added comma and an added item may fall on one offset: they become one edit, the comma first. */
function joinedAtSameOffset(edits: readonly TextEdit[]): readonly TextEdit[] {
  const joined: TextEdit[] = [];
  const isInsertion = ({ start, end }: TextEdit): boolean => start === end;
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
