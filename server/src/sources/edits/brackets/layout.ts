import type { Range } from '../../../policy/range';
import { commaAfter, indentationAt } from '../../lines';

/** What stands between two brackets, with commas between: the items of a list, the entries of an object. */
export interface Layout {
  /** With the brackets. */
  readonly range: Range;
  /** Offset after the opening bracket. */
  readonly open: number;
  /** Offset of the closing bracket; where the text ends when it is missing. */
  readonly close: number;
  readonly children: readonly Range[];
  /** For each child, the offset of the comma that follows it. */
  readonly commas: readonly (number | undefined)[];
  /** The first child stands on a line of its own. */
  readonly multiline: boolean;
}

/** Reads the layout of a container from the text. */
export function readLayout(text: string, range: Range, children: readonly Range[]): Layout {
  const last = children.at(-1);
  const closed = /[\]}]/.test(text[range.end - 1] ?? '') && (last?.end ?? 0) < range.end;
  const open = range.start + 1;
  const close = closed ? range.end - 1 : range.end;
  const first = children[0]?.start ?? close;
  return {
    range,
    open,
    close,
    children,
    commas: children.map(({ end }, i) => commaAfter(text, end, children[i + 1]?.start ?? close)),
    multiline: /[\r\n]/.test(text.slice(open, first)),
  };
}

/**
 * The indentation of what is added: that of the children on lines of their own, and of the line on
 * which the container begins where they stand on one.
 *
 * @param unit one level of indentation
 */
export function childIndent(
  text: string,
  { range, children, multiline }: Layout,
  unit: string,
): string {
  const [first] = children;
  const own = indentationAt(text, range.start);
  if (first === undefined) return own + unit;
  return multiline ? indentationAt(text, first.start) : own;
}
