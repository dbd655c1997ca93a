import { lineEnd } from '../../lines';
import { readCharacters } from './characters';
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
