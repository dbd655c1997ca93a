import type { SyntaxProblem } from '../../../policy/document';
import type { Range } from '../../../policy/range';
import { lineEnd } from '../../lines';

/** Deeper than any configuration, and far from the end of the stack. */
const MAX_DEPTH = 200;

/** The place that reading has come to, with what has been met on the way. */
export interface Scanner {
  readonly text: string;
  at: number;
  /** Levels of brackets and blocks that are open. */
  depth: number;
  readonly comments: Range[];
  readonly problems: SyntaxProblem[];
  /** Indentation tells which block a brace closes: asked for where the braces alone do not fit. */
  readonly trustsIndentation: boolean;
}

export const newScanner = (text: string, trustsIndentation: boolean): Scanner => ({
  text,
  at: text.charCodeAt(0) === 0xfeff ? 1 : 0,
  depth: 0,
  comments: [],
  problems: [],
  trustsIndentation,
});

/** The character at the place; empty at the end of the text. */
export const peek = (scanner: Scanner, ahead = 0): string =>
  scanner.text.charAt(scanner.at + ahead);

/** Whether the text goes on with some characters. */
export const sees = (scanner: Scanner, characters: string): boolean =>
  scanner.text.startsWith(characters, scanner.at);

/** Notes a place where the text is not what HCL allows. */
export function complain(scanner: Scanner, code: string, start = scanner.at): void {
  const end = Math.min(scanner.text.length, Math.max(scanner.at, start + 1));
  scanner.problems.push({ range: { start: Math.min(start, end), end }, code });
}

/**
 * Goes over white space and comments.
 *
 * @param lines over line breaks too: within brackets they mean nothing
 */
export function skipSpace(scanner: Scanner, lines: boolean): void {
  for (;;) {
    const space = lines ? SPACE_AND_LINES : SPACE;
    space.lastIndex = scanner.at;
    space.test(scanner.text);
    scanner.at = space.lastIndex;
    const one = peek(scanner);
    if (one === '#' || (one === '/' && peek(scanner, 1) === '/')) {
      skipComment(scanner, lineEnd(scanner.text, scanner.at));
    } else if (one === '/' && peek(scanner, 1) === '*') {
      const end = scanner.text.indexOf('*/', scanner.at + 2);
      skipComment(scanner, end < 0 ? scanner.text.length : end + 2);
    } else {
      return;
    }
  }
}

const SPACE = /[ \t]*/y;
const SPACE_AND_LINES = /[ \t\r\n]*/y;

function skipComment(scanner: Scanner, end: number): void {
  const { comments, at: start } = scanner;
  // Who looks for an operator behind a value goes over the comment there, and back.
  if ((comments.at(-1)?.start ?? -1) < start) comments.push({ start, end });
  scanner.at = end;
}

/** Goes to the end of the line, where what stands on it cannot be read. */
export function skipLine(scanner: Scanner): void {
  scanner.at = lineEnd(scanner.text, scanner.at);
}

const IDENTIFIER = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}-]*/uy;

/** The identifier at the place; undefined where there is none. Does not move on. */
export function identifierAt(scanner: Scanner): string | undefined {
  IDENTIFIER.lastIndex = scanner.at;
  return IDENTIFIER.exec(scanner.text)?.[0];
}

/** Reads something a level deeper; `instead` where that would be too deep. */
export function deeper<T>(scanner: Scanner, read: () => T, instead: () => T): T {
  if (scanner.depth >= MAX_DEPTH) {
    complain(scanner, 'TooDeep');
    scanner.at = scanner.text.length;
    return instead();
  }
  scanner.depth++;
  const result = read();
  scanner.depth--;
  return result;
}

/** Goes over a closing bracket, or says that it is missing. */
export function close(scanner: Scanner, bracket: ')' | ']' | '}'): void {
  if (peek(scanner) === bracket) scanner.at++;
  else complain(scanner, bracket === '}' ? 'CloseBraceExpected' : 'CloseBracketExpected');
}
