import { lineStart } from '../../lines';

/** Whether the line before the one of an offset is blank. */
export function followsBlankLine(text: string, offset: number): boolean {
  const start = lineStart(text, offset);
  return /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(Math.max(0, start - 256), start));
}

/** A text that begins on one line and goes on below, moved to another indentation. */
export function reindented(own: string, from: string, to: string): string {
  if (from === to) return own;
  return own.replace(/(\r\n|\n|\r)([ \t]*)(?=[^ \t\r\n])/g, (_, eol: string, space: string) =>
    space.startsWith(from) ? eol + to + space.slice(from.length) : eol + space,
  );
}
