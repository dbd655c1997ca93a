import type { TextEdit } from '../../../policy/edit';
import type { Layout } from './layout';

/** Which of the spaces around a child goes with it. */
export type RemovedSpace = 'before' | 'behind' | 'none';

/**
 * Removes a child with its comma, and its line where nothing else stands on it. Comments stay.
 *
 * @param at.inline what stands between the brackets stays on one line
 * @param at.space which space goes with it, where other things stay on its line
 */
export function removeChild(
  text: string,
  { open, close, children, commas }: Layout,
  index: number,
  at: { readonly inline: boolean; readonly space: RemovedSpace },
): TextEdit {
  const child = children[index] ?? { start: open, end: open };
  const comma = commas[index];
  const { start } = child;
  const end = comma === undefined ? child.end : comma + 1;
  // A comment between a value and its comma is kept, and so is what then stands in its place.
  const newText = comma === undefined ? '' : text.slice(child.end, comma).trim();
  const blank = blankStart(text, start, open);
  const rest = /^[ \t]*(?=\r|\n|$)/.exec(text.slice(end, close));
  if (!at.inline && newText === '' && rest !== null) {
    return { start: lineBreakBefore(text, blank, open), end: end + rest[0].length, newText };
  }
  if (at.space === 'before') return { start: blank, end, newText };
  const space = at.space === 'none' ? 0 : (/^[ \t]*/.exec(text.slice(end, close))?.[0].length ?? 0);
  return { start, end: end + space, newText };
}

/**
 * Where the spaces and tabs before an offset begin. A search from the front would go through the
 * whole list for each child.
 */
function blankStart(text: string, offset: number, from: number): number {
  let at = offset;
  while (at > from && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}

/** Where the line break before an offset begins; the offset itself where there is none. */
function lineBreakBefore(text: string, offset: number, from: number): number {
  const before = text.slice(Math.max(from, offset - 2), offset);
  if (before === '\r\n') return offset - 2;
  return before.endsWith('\n') || before.endsWith('\r') ? offset - 1 : offset;
}
