import type { TextRange } from '../../service/languageService';
import { printable } from './printable';
import { cellsOf } from './width';
import type { Cell } from './width';

/** A line of the text as it is shown, and the line below it that marks a range. */
export interface Frame {
  readonly source: string;
  readonly underline: string;
}

const TAB_STOP = 4;
/** Columns that stay visible before the range where a long line is cut. */
const CONTEXT = 24;

/**
 * Shows a line with a range marked under it, column for column: tabs, full-width characters and
 * emoji included. A long line is cut around the range.
 *
 * @param line without its end
 * @param range begins in the line; marked up to the line's end where it goes on below
 * @param limit columns that the line may take
 */
export function frame(line: string, { start, end }: TextRange, limit: number): Frame {
  const from = start.character;
  const to = end.line === start.line ? Math.max(end.character, from + 1) : line.length;
  const cells = window(layOut(line, from), from, Math.max(limit, 2 * CONTEXT));
  const marked = ({ offset }: Cell): boolean => offset >= from && offset < to;
  return {
    source: cells.map(({ text }) => text).join(''),
    underline:
      cells
        .map((cell) => (marked(cell) ? '^' : ' ').repeat(cell.width))
        .join('')
        .trimEnd() || atEnd(cells),
  };
}

/** A range at the very end of a line, where there is no character to mark. */
const atEnd = (cells: readonly Cell[]): string =>
  `${' '.repeat(cells.reduce((sum, { width }) => sum + width, 0))}^`;

/** UTF-16 units on either side of the range that are looked at; more would not fit on any terminal. */
const REACH = 2000;

/** The characters of a line, tabs and control characters as they are shown. */
function layOut(line: string, from: number): Cell[] {
  const skipped = Math.max(0, from - REACH);
  let column = 0;
  return cellsOf(line.slice(skipped, from + REACH)).map(({ offset, text, width }) => {
    const columns =
      text === '\t' ? TAB_STOP - (column % TAB_STOP) : text === printable(text) ? width : 1;
    column += columns;
    const shown = text === '\t' ? ' '.repeat(columns) : printable(text);
    return { offset: offset + skipped, text: shown, width: columns };
  });
}

/** The cells around an offset that fit into a number of columns, with dots where others are left out. */
function window(cells: readonly Cell[], from: number, limit: number): readonly Cell[] {
  const total = cells.reduce((sum, { width }) => sum + width, 0);
  if (total <= limit) return cells;
  const target = cells.findIndex(({ offset }) => offset >= from);
  let first = target < 0 ? cells.length : target;
  // As much as can be shown before the range without cutting off what follows it.
  for (let room = CONTEXT; first > 0 && room > 0;) room -= cells[--first]?.width ?? 0;
  const kept: Cell[] = first > 0 ? [DOTS] : [];
  let used = kept.length;
  for (const cell of cells.slice(first)) {
    if (used + cell.width > limit - 1) return [...kept, DOTS];
    kept.push(cell);
    used += cell.width;
  }
  return kept;
}

const DOTS: Cell = { offset: -1, text: '…', width: 1 };
