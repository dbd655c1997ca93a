import type { TextEdit } from '../../../../policy/edit';
import { afterTrailingComment, commaAfter, lineEnd } from '../../../lines';
import type { LineInsertion, Lines } from './lineChange';

/** What is added behind one child, or before the first one. */
interface Group {
  /** The index of the child; -1 for "before the first". */
  readonly anchor: number;
  readonly group: readonly LineInsertion[];
  /** Whether the child goes: then the group takes its place. */
  readonly replaces: boolean;
  readonly written: (insertion: LineInsertion) => string;
  readonly eol: string;
}

const LEADING_BREAKS = /^(?:\r\n|\n|\r)+/;

/** Inserts lines and blocks, each on lines of its own. */
export function insertion(
  text: string,
  { open, close, children, indent, outer }: Lines,
  { anchor, group, replaces, written, eol }: Group,
): TextEdit {
  const child = children[anchor];
  const comma = child && commaAfter(text, child.range.end, lineEnd(text, child.range.end));
  const ending = comma === undefined ? '' : ',';
  const newText = group
    .map((one) => {
      const blank = 'block' in one.added && one.added.spaced ? eol : '';
      return blank + eol + indent + written(one) + ending;
    })
    .join('');
  if (child !== undefined) {
    const end = comma === undefined ? child.range.end : comma + 1;
    // In the place of what goes, on the line where that begins.
    if (replaces) return { start: child.range.start, end, newText: newText.trimStart() };
    const start = afterTrailingComment(text, end);
    return { start, end: start, newText };
  }
  const first = newText.replace(LEADING_BREAKS, eol);
  if (children.length === 0 && text.slice(open, close).trim() === '') {
    return { start: open, end: close, newText: first + eol + outer };
  }
  const start = afterTrailingComment(text, open);
  const next = children[0];
  const separate =
    next !== undefined &&
    (next.isBlock || group.some(({ added }) => 'block' in added && added.spaced));
  return { start, end: start, newText: first + (separate ? eol : '') };
}
