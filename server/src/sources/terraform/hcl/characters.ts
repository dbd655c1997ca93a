import { readEscape } from './escapes';
import type { Scanner } from './scanner';
import type { TemplatePart } from './syntax';

/** Characters that mean themselves, in a string and in a heredoc. */
const IN_STRING = /[^"\\$%\r\n]+/y;
const IN_HEREDOC = /[^$%]+/y;

/**
 * Reads the characters up to the next interpolation or the end.
 *
 * @param end where the template ends; undefined for a string, which ends at a quote or with its line
 */
export function readCharacters(scanner: Scanner, end: number | undefined): TemplatePart {
  const { text, at: start } = scanner;
  const limit = end ?? text.length;
  const plain = end === undefined ? IN_STRING : IN_HEREDOC;
  let known = '';
  /** Stretches of characters that do not agree one to one: offset in `known`, offset in the source. */
  const escapes: { readonly known: number; readonly source: number }[] = [];
  while (scanner.at < limit) {
    plain.lastIndex = scanner.at;
    const run = plain.exec(text)?.[0].slice(0, limit - scanner.at) ?? '';
    known += run;
    scanner.at += run.length;
    const escape = readEscape(scanner, end === undefined);
    if (escape === undefined) break;
    if (escape.characters.length < escape.length) {
      // Of `$${` the first dollar sign is the escape; the brace is a character of its own.
      const last = known.length + escape.characters.length;
      for (let i = known.length + 1; i <= last; i++) {
        escapes.push({ known: i, source: scanner.at - start + escape.length - last + i });
      }
    }
    known += escape.characters;
    scanner.at += escape.length;
  }
  const range = { start, end: scanner.at };
  if (escapes.length === 0) return { range, text: known };
  return { range, text: known, offsets: offsetsOf(known.length, escapes) };
}

function offsetsOf(
  length: number,
  escapes: readonly { readonly known: number; readonly source: number }[],
): readonly number[] {
  const offsets: number[] = [];
  let next = 0;
  let shift = 0;
  for (let i = 0; i <= length; i++) {
    const escape = escapes[next];
    if (escape?.known === i) {
      shift = escape.source - i;
      next++;
    }
    offsets.push(i + shift);
  }
  return offsets;
}
