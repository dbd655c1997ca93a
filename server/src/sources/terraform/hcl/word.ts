import { readExpression } from './expression';
import { close, identifierAt, peek, sees, skipSpace } from './scanner';
import type { Scanner } from './scanner';
import type { Call, Expression } from './syntax';

const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Reads a number; undefined where none begins. A sign is an operator. */
export function readNumber(scanner: Scanner): Expression | undefined {
  NUMBER.lastIndex = scanner.at;
  const number = NUMBER.exec(scanner.text)?.[0];
  if (number === undefined) return undefined;
  const range = { start: scanner.at, end: scanner.at + number.length };
  scanner.at = range.end;
  return { kind: 'literal', range, value: Number(number) };
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads a word that means itself, a reference or a call; undefined where no word begins. */
export function readWord(scanner: Scanner): Expression | undefined {
  const start = scanner.at;
  let name = identifierAt(scanner);
  if (name === undefined) return undefined;
  scanner.at += name.length;
  // Functions that providers bring: `provider::aws::arn_build`.
  while (sees(scanner, '::')) {
    scanner.at += 2;
    const more = identifierAt(scanner) ?? '';
    scanner.at += more.length;
    name += `::${more}`;
  }
  const range = { start, end: scanner.at };
  const known = WORDS.get(name);
  if (known !== undefined && !/[.[(]/.test(peek(scanner))) {
    return { kind: 'literal', range, value: known };
  }
  const space = /^[ \t]*\(/.exec(scanner.text.slice(scanner.at, scanner.at + 64));
  if (space === null) return { kind: 'reference', range };
  scanner.at += space[0].length;
  return readCall(scanner, name, start);
}

function readCall(scanner: Scanner, name: string, start: number): Call {
  const given: Expression[] = [];
  for (;;) {
    skipSpace(scanner, true);
    const argument = /^[)\]}]?$/.test(peek(scanner)) ? undefined : readExpression(scanner, true);
    if (argument === undefined) break;
    given.push(argument);
    skipSpace(scanner, true);
    if (sees(scanner, '...')) scanner.at += 3;
    skipSpace(scanner, true);
    if (peek(scanner) !== ',') break;
    scanner.at++;
  }
  close(scanner, ')');
  return { kind: 'call', range: { start, end: scanner.at }, name, arguments: given };
}
