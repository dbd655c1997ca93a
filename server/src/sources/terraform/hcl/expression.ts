import { skipBracketed } from './interpolation';
import { complain, deeper, identifierAt, peek, sees, skipSpace } from './scanner';
import type { Scanner } from './scanner';
import { readObject, readTuple } from './collection';
import type { Call, Expression, OtherExpression } from './syntax';
import { readHeredoc, readString } from './template';

/**
 * Reads an expression.
 *
 * @param lines line breaks mean nothing, since brackets are open around it
 * @returns undefined where none begins here
 */
export function readExpression(scanner: Scanner, lines: boolean): Expression | undefined {
  return deeper(
    scanner,
    () => readOperation(scanner, lines),
    () => undefined,
  );
}

const OPERATOR = /==|!=|<=|>=|&&|\|\||[+\-*/%<>?]/y;

function readOperation(scanner: Scanner, lines: boolean): Expression | undefined {
  const first = readTerm(scanner, lines);
  if (first === undefined) return undefined;
  const operands: Expression[] = [first];
  for (;;) {
    const end = scanner.at;
    skipSpace(scanner, lines);
    OPERATOR.lastIndex = scanner.at;
    const operator = OPERATOR.exec(scanner.text)?.[0];
    if (operator === undefined) {
      scanner.at = end;
      break;
    }
    scanner.at += operator.length;
    skipSpace(scanner, lines);
    const operand = operator === '?' ? readBranches(scanner, lines) : readTerm(scanner, lines);
    if (operand === undefined) {
      complain(scanner, 'ValueExpected');
      break;
    }
    operands.push(operand);
  }
  if (operands.length === 1) return first;
  const range = { start: first.range.start, end: operands.at(-1)?.range.end ?? scanner.at };
  return { kind: 'other', range, inner: operands };
}

/** Both sides of a conditional, behind its question mark. */
function readBranches(scanner: Scanner, lines: boolean): OtherExpression | undefined {
  const yes = readExpression(scanner, lines);
  if (yes === undefined) return undefined;
  skipSpace(scanner, lines);
  const inner = [yes];
  if (peek(scanner) === ':') {
    scanner.at++;
    skipSpace(scanner, lines);
    const no = readExpression(scanner, lines);
    if (no !== undefined) inner.push(no);
  } else {
    complain(scanner, 'ColonExpected');
  }
  return { kind: 'other', range: { start: yes.range.start, end: scanner.at }, inner };
}

function readTerm(scanner: Scanner, lines: boolean): Expression | undefined {
  const term = readOperand(scanner, lines);
  if (term === undefined) return undefined;
  const end = skipAccess(scanner);
  if (end === term.range.end) return term;
  const range = { start: term.range.start, end };
  return term.kind === 'reference' ? { ...term, range } : { kind: 'other', range, inner: [term] };
}

function readOperand(scanner: Scanner, lines: boolean): Expression | undefined {
  const start = scanner.at;
  switch (peek(scanner)) {
    case '"':
      return readString(scanner);
    case '<':
      return readHeredoc(scanner);
    case '[':
      return readTuple(scanner);
    case '{':
      return readObject(scanner);
    case '(':
      return readParentheses(scanner);
    case '-':
    case '!': {
      scanner.at++;
      skipSpace(scanner, lines);
      const operand = readExpression(scanner, lines);
      if (operand?.kind === 'literal' && typeof operand.value === 'number') {
        return { ...operand, range: { start, end: scanner.at }, value: -operand.value };
      }
      return { kind: 'other', range: { start, end: scanner.at }, inner: [] };
    }
  }
  return readNumber(scanner) ?? readWord(scanner);
}

const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function readNumber(scanner: Scanner): Expression | undefined {
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

function readWord(scanner: Scanner): Expression | undefined {
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

function readParentheses(scanner: Scanner): Expression {
  const start = scanner.at;
  scanner.at++;
  skipSpace(scanner, true);
  const inner = readExpression(scanner, true);
  skipSpace(scanner, true);
  close(scanner, ')');
  const range = { start, end: scanner.at };
  return { kind: 'other', range, inner: inner === undefined ? [] : [inner] };
}

/** Goes over a closing bracket, or says that it is missing. */
export function close(scanner: Scanner, bracket: ')' | ']' | '}'): void {
  if (peek(scanner) === bracket) scanner.at++;
  else complain(scanner, bracket === '}' ? 'CloseBraceExpected' : 'CloseBracketExpected');
}

/** Goes over `.name`, `.*`, `[index]` behind a term, and tells where they end. */
function skipAccess(scanner: Scanner): number {
  for (;;) {
    if (peek(scanner) === '[') {
      skipBracketed(scanner);
    } else {
      const dot = /^\.(?:\*|\d+|(?=[\p{L}_]))/u.exec(
        scanner.text.slice(scanner.at, scanner.at + 16),
      );
      if (dot === null) return scanner.at;
      scanner.at += dot[0].length;
      scanner.at += identifierAt(scanner)?.length ?? 0;
    }
  }
}
