import { lineEnd } from '../../lines';
import { skipInterpolation } from './interpolation';
import { complain, peek, sees } from './scanner';
import type { Scanner } from './scanner';
import type { Template, TemplatePart } from './syntax';

/** Reads a string in quotes. One that is not closed ends with its line. */
export function readString(scanner: Scanner): Template {
  const start = scanner.at;
  scanner.at++;
  const parts = readParts(scanner, undefined);
  const content = { start: start + 1, end: scanner.at };
  if (peek(scanner) === '"') scanner.at++;
  else complain(scanner, 'UnexpectedEndOfString', start);
  return { kind: 'template', range: { start, end: scanner.at }, content, parts, heredoc: false };
}

const HEREDOC = /<<-?([\p{L}_][\p{L}\p{Nd}_-]*)[ \t]*(?:\r\n|\n|\r)/uy;

/**
 * Reads a heredoc; undefined where `<<` begins none. The indentation that `<<-` takes away stays: to
 * JSON it means nothing, and whoever writes into the lines wants to see it.
 */
export function readHeredoc(scanner: Scanner): Template | undefined {
  const { text, at: start } = scanner;
  HEREDOC.lastIndex = start;
  const opening = HEREDOC.exec(text);
  if (opening === null) return undefined;
  const [, marker = ''] = opening;
  const from = start + opening[0].length;
  const { close, end } = findMarker(text, from, marker);
  if (end === undefined) complain(scanner, 'UnexpectedEndOfString', start);
  scanner.at = from;
  const parts = readParts(scanner, close);
  scanner.at = end ?? close;
  return {
    kind: 'template',
    range: { start, end: scanner.at },
    content: { start: from, end: close },
    parts,
    heredoc: true,
  };
}

/** The beginning of the line with the closing marker, and the end of the marker. */
function findMarker(
  text: string,
  from: number,
  marker: string,
): { readonly close: number; readonly end: number | undefined } {
  for (let line = from; line < text.length;) {
    const end = lineEnd(text, line);
    const own = text.slice(line, end);
    if (own.trim() === marker) return { close: line, end: line + own.trimEnd().length };
    line = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return { close: text.length, end: undefined };
}

/**
 * Reads characters and interpolations.
 *
 * @param end where the template ends; undefined for a string, which ends at a quote or with its line
 */
function readParts(scanner: Scanner, end: number | undefined): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  const limit = end ?? scanner.text.length;
  while (scanner.at < limit && (end !== undefined || !/["\r\n]/.test(peek(scanner)))) {
    const start = scanner.at;
    if (sees(scanner, '${') || sees(scanner, '%{')) {
      skipInterpolation(scanner, end === undefined);
      // One that is not closed must not take away the end of its heredoc.
      scanner.at = Math.min(scanner.at, limit);
      parts.push({ range: { start, end: scanner.at }, text: undefined });
    } else {
      parts.push(readCharacters(scanner, end));
    }
  }
  return parts;
}

/** Characters that mean themselves, in a string and in a heredoc. */
const IN_STRING = /[^"\\$%\r\n]+/y;
const IN_HEREDOC = /[^$%]+/y;

/** Reads the characters up to the next interpolation or the end. */
function readCharacters(scanner: Scanner, end: number | undefined): TemplatePart {
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

interface Escape {
  readonly characters: string;
  /** In the source. */
  readonly length: number;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);

/** Reads a character that may be an escape; undefined where the characters end. */
function readEscape(scanner: Scanner, quoted: boolean): Escape | undefined {
  const one = peek(scanner);
  if (one === '$' || one === '%') {
    if (peek(scanner, 1) === '{') return undefined;
    const escaped = peek(scanner, 1) === one && peek(scanner, 2) === '{';
    return escaped ? { characters: `${one}{`, length: 3 } : { characters: one, length: 1 };
  }
  if (one === '\\' && quoted) return readBackslash(scanner);
  return undefined;
}

function readBackslash(scanner: Scanner): Escape {
  const [escape, short, long] =
    /^\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8}))/.exec(
      scanner.text.slice(scanner.at, scanner.at + 10),
    ) ?? [];
  const code = Number.parseInt(short ?? long ?? '', 16);
  if (escape !== undefined && code <= 0x10ffff) {
    return { characters: String.fromCodePoint(code), length: escape.length };
  }
  const character = SHORT.get(peek(scanner, 1));
  if (character !== undefined) return { characters: character, length: 2 };
  complain(scanner, 'InvalidEscapeCharacter');
  return { characters: '\\', length: 1 };
}
