import type { TextEdit } from '../../../policy/edit';
import type { Layout } from './layout';

/**
 * Removes a child with its comma, and its line where nothing else stands on it. Comments stay.
 *
 * @param at.inline what stands between the brackets stays on one line
 * @param at.last no child that stays comes after it: the space before it goes, not the one behind
 */
export function removeChild(
  text: string,
  { open, close, children, commas }: Layout,
  index: number,
  at: { readonly inline: boolean; readonly last: boolean },
): TextEdit {
  const child = children[index] ?? { start: open, end: open };
  const comma = commas[index];
  const { start } = child;
  const end = comma === undefined ? child.end : comma + 1;
  // A comment between a value and its comma is kept, and so is what then stands in its place.
  const newText = comma === undefined ? '' : text.slice(child.end, comma).trim();
  const before = text.slice(open, start);
  const rest = /^[ \t]*(?=\r|\n|$)/.exec(text.slice(end, close));
  if (!at.inline && newText === '' && rest !== null) {
    const line = /(\r\n|\n|\r)?[ \t]*$/.exec(before)?.[0].length ?? 0;
    return { start: start - line, end: end + rest[0].length, newText };
  }
  if (at.last) {
    const space = /[ \t]*$/.exec(before)?.[0].length ?? 0;
    return { start: start - space, end, newText };
  }
  const space = /^[ \t]*/.exec(text.slice(end, close))?.[0].length ?? 0;
  return { start, end: end + space, newText };
}
