import { lineEndAt, lineStartAt } from '../hcl/scanner';

/** The white space at the beginning of the line on which an offset lies. */
export function indentationAt(text: string, offset: number): string {
  const start = lineStartAt(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

const GAP = /(?:[ \t\r\n]+|#[^\r\n]*|\/\/[^\r\n]*|\/\*[^]*?\*\/)*/y;

/** The offset of a comma, with only space and comments between; undefined where there is none. */
export function commaAfter(text: string, from: number, to: number): number | undefined {
  GAP.lastIndex = from;
  const end = from + (GAP.exec(text)?.[0].length ?? 0);
  return end < to && text[end] === ',' ? end : undefined;
}

/** The offset after a comment that ends the line, where nothing but it follows on the line. */
export function afterTrailingComment(text: string, offset: number): number {
  const end = lineEndAt(text, offset);
  return /^[ \t]*(?:(?:#|\/\/).*|(?:\/\*[^*]*\*\/[ \t]*)*)$/.test(text.slice(offset, end))
    ? end
    : offset;
}

/** Whether nothing but white space comes before an offset on its line. */
export const beginsLine = (text: string, offset: number): boolean =>
  text.slice(lineStartAt(text, offset), offset).trim() === '';

/** The offset of the next line's beginning; the end of the text where there is none. */
export function nextLine(text: string, offset: number): number {
  const end = lineEndAt(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** Whether the line before the one of an offset is blank. */
export function followsBlankLine(text: string, offset: number): boolean {
  const start = lineStartAt(text, offset);
  return /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, start - 256), start));
}

/** A text that begins on one line and goes on below, moved to another indentation. */
export function reindented(own: string, from: string, to: string): string {
  if (from === to) return own;
  return own.replace(/(\r\n|\n|\r)([ \t]*)(?=[^ \t\r\n])/g, (_, eol: string, space: string) =>
    space.startsWith(from) ? eol + to + space.slice(from.length) : eol + space,
  );
}
