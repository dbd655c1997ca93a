/** The lines of a text, whatever ends them, asked from any place in it. None of these looks further than it has to. */

/** The offset behind the line break before an offset, or of the beginning of the text. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

const LINE_BREAK = /[\r\n]/g;

/** The offset of the line break behind an offset, or of the end of the text. */
export function lineEnd(text: string, offset: number): number {
  LINE_BREAK.lastIndex = offset;
  return LINE_BREAK.exec(text)?.index ?? text.length;
}

/** The offset of the next line's beginning; the end of the text where there is none. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** The white space at the beginning of the line on which an offset lies, as far as the offset. */
export const indentationAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';

/** Whether nothing but white space comes before an offset on its line. */
export const beginsLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), offset).trim() === '';

/** Whether nothing but white space comes behind an offset on its line. */
export const endsLine = (text: string, offset: number): boolean =>
  text.slice(offset, lineEnd(text, offset)).trim() === '';

/** The offset after a comment that ends the line, where nothing but it follows on the line. */
export function afterTrailingComment(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return /^[ \t]*(?:(?:#|\/\/).*|(?:\/\*[^*]*\*\/[ \t]*)*)$/.test(text.slice(offset, end))
    ? end
    : offset;
}

const GAP = /(?:[ \t\r\n]+|#[^\r\n]*|\/\/[^\r\n]*|\/\*[^]*?\*\/)*/y;

/** The offset of a comma, with only space and comments between; undefined where there is none. */
export function commaAfter(text: string, from: number, to: number): number | undefined {
  GAP.lastIndex = from;
  const end = from + (GAP.exec(text)?.[0].length ?? 0);
  return end < to && text[end] === ',' ? end : undefined;
}
