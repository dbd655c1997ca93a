import type { TextEdit } from '../../../policy/edit';
import { afterTrailingComment, indentationAt } from '../../lines';
import type { Layout } from './layout';
import type { SequenceStyle } from './sequence';

/** Items that come behind one child, or before the first one. */
export interface Group {
  /** The index of the child; -1 for "before the first". */
  readonly after: number;
  /** Each with the comma that it needs. */
  readonly items: readonly string[];
  /** None of the children stays. */
  readonly alone: boolean;
}

/** Inserts a group of items. */
export function insertGroup(
  text: string,
  { range, open, close, children, commas }: Layout,
  { eol, indent, inline, gap }: SequenceStyle,
  { after, items, alone }: Group,
): TextEdit {
  const separator = inline ? gap : eol + indent;
  const joined = items.join(separator);
  const [first] = children;
  if (first === undefined) {
    const behind = eol + indentationAt(text, range.start);
    return { start: open, end: close, newText: inline ? joined : separator + joined + behind };
  }
  const anchor = children[after];
  if (anchor === undefined) {
    // On one line the padding of the brackets stays where it is.
    const start = inline ? first.start : open;
    const spaced = alone ? joined : joined + separator;
    return { start, end: start, newText: inline ? spaced : separator + joined };
  }
  const comma = commas[after];
  const behind = comma === undefined ? anchor.end : comma + 1;
  const start = inline ? behind : afterTrailingComment(text, behind);
  return { start, end: start, newText: separator + joined };
}
