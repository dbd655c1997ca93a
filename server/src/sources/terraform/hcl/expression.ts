import { readObject, readTuple } from './collection';
import { skipBracketed } from './interpolation';
import { close, complain, deeper, identifierAt, peek, skipSpace } from './scanner';
import type { Scanner } from './scanner';
import type { Expression, OtherExpression } from './syntax';
import { readHeredoc, readString } from './template';
import { readNumber, readWord } from './word';

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
