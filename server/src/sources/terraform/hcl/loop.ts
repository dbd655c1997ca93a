import { readExpression } from './expression';
import { skipBracketed } from './interpolation';
import { peek, skipSpace } from './scanner';
import type { Scanner } from './scanner';
import type { Expression, OtherExpression } from './syntax';

/** `for` right after a bracket makes a comprehension. */
const FOR = /[[{]\s*for\s/y;

/** Reads a `for` expression with its brackets; undefined where none begins here. */
export function readFor(scanner: Scanner): OtherExpression | undefined {
  FOR.lastIndex = scanner.at;
  if (!FOR.test(scanner.text)) return undefined;
  const start = scanner.at;
  const known = { comments: scanner.comments.length, problems: scanner.problems.length };
  const inner = readLoop(scanner);
  if (inner === undefined) {
    // What it says is not read; where it ends is another question.
    scanner.at = start;
    scanner.comments.length = known.comments;
    scanner.problems.length = known.problems;
    skipBracketed(scanner);
  }
  return { kind: 'other', range: { start, end: scanner.at }, inner: inner ?? [] };
}

const LOOP = /[[{]\s*for\s+[\w-]+(?:\s*,\s*[\w-]+)?\s+in\s/y;

/** Reads `for x in list : value if condition`, to behind its bracket; undefined where it is not complete. */
function readLoop(scanner: Scanner): readonly Expression[] | undefined {
  const bracket = peek(scanner) === '[' ? ']' : '}';
  LOOP.lastIndex = scanner.at;
  if (!LOOP.test(scanner.text)) return undefined;
  scanner.at = LOOP.lastIndex;
  const next = (sign: RegExp): Expression | undefined => {
    const length = signAt(scanner, sign);
    if (length === 0) return undefined;
    scanner.at += length;
    skipSpace(scanner, true);
    return readExpression(scanner, true);
  };
  skipSpace(scanner, true);
  const items = readExpression(scanner, true);
  const first = items && next(/:/y);
  if (first === undefined) return undefined;
  const second = next(/=>/y);
  scanner.at += signAt(scanner, /\.\.\./y);
  next(/if\b/y);
  skipSpace(scanner, true);
  if (peek(scanner) !== bracket) return undefined;
  scanner.at++;
  // What a loop goes over is not its value, unless it is written right there.
  const written = items?.kind === 'tuple' || items?.kind === 'object' ? [items] : [];
  return [...written, second ?? first];
}

/** The length of a sign that comes next; 0 where it does not. Goes over white space. */
function signAt(scanner: Scanner, sign: RegExp): number {
  skipSpace(scanner, true);
  sign.lastIndex = scanner.at;
  return sign.exec(scanner.text)?.[0].length ?? 0;
}
