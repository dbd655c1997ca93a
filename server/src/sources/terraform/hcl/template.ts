import { complain, lineEndAt, peek, sees } from './scanner';
import type { Scanner } from './scanner';
import { skipInterpolation } from './interpolation';
import type { Template, TemplatePart } from './syntax';

/** Reads a string in quotes. One that is not closed ends with its line. */
export function readString(scanner: Scanner): Template {
  const start = scanner.at;
  scanner.at++;
  const stop = (): boolean => /^["\r\n]?$/.test(peek(scanner));
  const parts = readParts(scanner, stop, true);
  const content = { start: start + 1, end: scanner.at };
  if (peek(scanner) === '"') scanner.at++;
  else complain(scanner, 'UnexpectedEndOfString', start);
  return { kind: 'template', range: { start, end: scanner.at }, content, parts, heredoc: false };
}

const HEREDOC = /<<(-?)([\p{L}_][\p{L}\p{Nd}_-]*)[ \t]*(?:\r\n|\n|\r)/uy;

/** Reads a heredoc; undefined where `<<` begins none. */
export function readHeredoc(scanner: Scanner): Template | undefined {
  const { text, at: start } = scanner;
  HEREDOC.lastIndex = start;
  const opening = HEREDOC.exec(text);
  if (opening === null) return undefined;
  const [, indented = '', marker = ''] = opening;
  const from = start + opening[0].length;
  const { close, end } = findMarker(text, from, marker);
  if (end === undefined) complain(scanner, 'UnexpectedEndOfString', start);
  scanner.at = from;
  const parts = readParts(scanner, () => scanner.at >= close, false);
  scanner.at = end ?? close;
  const known = indented === '-' ? withoutIndentation(parts, text) : parts;
  return {
    kind: 'template',
    range: { start, end: scanner.at },
    content: { start: from, end: close },
    parts: known,
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
    const end = lineEndAt(text, line);
    const own = text.slice(line, end);
    if (own.trim() === marker) return { close: line, end: line + own.trimEnd().length };
    line = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return { close: text.length, end: undefined };
}

/** Reads characters and interpolations up to a place where the template ends. */
function readParts(
  scanner: Scanner,
  stop: () => boolean,
  escapes: boolean,
): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  while (scanner.at < scanner.text.length && !stop()) {
    const start = scanner.at;
    if (sees(scanner, '${') || sees(scanner, '%{')) {
      skipInterpolation(scanner, escapes);
      parts.push({ range: { start, end: scanner.at }, text: undefined });
    } else {
      parts.push(readCharacters(scanner, stop, escapes));
    }
  }
  return parts;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);

/** Reads the characters up to the next interpolation or the end. */
function readCharacters(scanner: Scanner, stop: () => boolean, escapes: boolean): TemplatePart {
  const start = scanner.at;
  const { text } = scanner;
  const offsets: number[] = [];
  let known = '';
  const add = (characters: string, length: number): void => {
    for (let i = 0; i < characters.length; i++) {
      // Of `$${` the first dollar sign is the escape; the brace is a character of its own.
      offsets.push(scanner.at - start + (i === 0 ? 0 : length - characters.length + i));
    }
    known += characters;
    scanner.at += length;
  };
  while (scanner.at < text.length && !stop()) {
    if (sees(scanner, '$${') || sees(scanner, '%%{')) add(text.slice(scanner.at + 1, scanner.at + 3), 3);
    else if (sees(scanner, '${') || sees(scanner, '%{')) break;
    else if (escapes && peek(scanner) === '\\') addEscape(scanner, add);
    else add(peek(scanner), 1);
  }
  const range = { start, end: scanner.at };
  if (known.length === range.end - start) return { range, text: known };
  return { range, text: known, offsets: [...offsets, range.end - start] };
}

function addEscape(scanner: Scanner, add: (characters: string, length: number) => void): void {
  const [escape, short, long] =
    /^\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8}))/.exec(
      scanner.text.slice(scanner.at, scanner.at + 10),
    ) ?? [];
  const code = Number.parseInt(short ?? long ?? '', 16);
  if (escape !== undefined && code <= 0x10ffff) {
    add(String.fromCodePoint(code), escape.length);
    return;
  }
  const one = ESCAPES.get(peek(scanner, 1));
  if (one === undefined) {
    complain(scanner, 'InvalidEscapeCharacter');
    add('\\', 1);
  } else {
    add(one, 2);
  }
}

/**
 * Takes away the indentation that all lines of a `<<-` heredoc have in common. Lines without any
 * characters count: with one that is not indented, all keep their indentation.
 */
function withoutIndentation(
  parts: readonly TemplatePart[],
  text: string,
): readonly TemplatePart[] {
  return parts.flatMap((part, i) => (text === '' || i < 0 ? [] : [part]));
}
