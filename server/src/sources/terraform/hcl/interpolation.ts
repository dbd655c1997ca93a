import { lineEnd } from '../../lines';
import { complain, skipSpace } from './scanner';
import type { Scanner } from './scanner';

/**
 * Goes over `${…}` or `%{…}`, whatever stands between the braces. One that is not closed ends before
 * the quote that closes the string around it, or with its line.
 *
 * @param quoted it stands in a string in quotes
 */
export function skipInterpolation(scanner: Scanner, quoted: boolean): void {
  const start = scanner.at;
  const end = closingBrace(scanner.text, start + 2);
  if (end !== undefined) {
    scanner.at = end;
    return;
  }
  const line = lineEnd(scanner.text, start);
  const quote = quoted ? scanner.text.indexOf('"', start) : -1;
  scanner.at = quote < 0 ? line : Math.min(quote, line);
  complain(scanner, 'CloseBraceExpected', start);
}

/** More strings in interpolations in strings than anybody writes: one of them is not closed. */
const MAX_LEVELS = 64;

/** The offset after the brace that closes one opened before; undefined where none does. */
function closingBrace(text: string, from: number): number | undefined {
  // Each level is a brace, or a string in which another interpolation may stand.
  const open: ('{' | '"')[] = ['{'];
  for (let at = from; at < text.length && open.length < MAX_LEVELS; at++) {
    const one = text[at];
    if (open.at(-1) === '"') {
      if (one === '\n' || one === '\r') return undefined;
      if (one === '\\') at++;
      else if (one === '"') open.pop();
      else if ((one === '$' || one === '%') && text[at + 1] === '{' && text[at - 1] !== one) {
        open.push('{');
        at++;
      }
    } else if (one === '"') {
      open.push('"');
    } else if (one === '{') {
      open.push('{');
    } else if (one === '}') {
      open.pop();
      if (open.length === 0) return at + 1;
    }
  }
  return undefined;
}

/** Goes over everything up to the bracket that closes one, itself included; strings are no brackets. */
export function skipBracketed(scanner: Scanner): void {
  const start = scanner.at;
  const open: string[] = [];
  for (;;) {
    skipSpace(scanner, true);
    const one = scanner.text[scanner.at];
    if (one === undefined) {
      complain(scanner, 'CloseBracketExpected', start);
      return;
    }
    if (one === '"') {
      skipString(scanner);
      continue;
    }
    const close = CLOSING.get(one);
    if (close !== undefined) open.push(close);
    else if (one === open.at(-1)) open.pop();
    else if (/[\])}]/.test(one)) {
      // It closes something around this.
      complain(scanner, 'CloseBracketExpected', start);
      return;
    }
    scanner.at++;
    if (open.length === 0) return;
  }
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

function skipString(scanner: Scanner): void {
  const { text } = scanner;
  const line = lineEnd(text, scanner.at);
  scanner.at++;
  while (scanner.at < line && text[scanner.at] !== '"') {
    if (text.startsWith('${', scanner.at)) skipInterpolation(scanner, true);
    else scanner.at += text[scanner.at] === '\\' ? 2 : 1;
  }
  if (text[scanner.at] === '"') scanner.at++;
}
