import { readExpression } from './expression';
import { skipBracketed } from './interpolation';
import { close, complain, identifierAt, peek, skipLine, skipSpace } from './scanner';
import type { Scanner } from './scanner';
import type {
  Expression,
  ObjectElement,
  ObjectExpression,
  ObjectKey,
  OtherExpression,
  Tuple,
} from './syntax';
import { readFor } from './loop';
import { readString } from './template';

/** Reads `[…]`. A comma that is missing between items is among the problems, and no more. */
export function readTuple(scanner: Scanner): Tuple | OtherExpression {
  const comprehension = readFor(scanner);
  if (comprehension !== undefined) return comprehension;
  const start = scanner.at;
  scanner.at++;
  const items: Expression[] = [];
  for (;;) {
    skipSpace(scanner, true);
    if (/^[\])}]?$/.test(peek(scanner))) break;
    if (beginsAttribute(scanner)) break;
    const item = readExpression(scanner, true);
    if (item === undefined) {
      complain(scanner, 'ValueExpected');
      if (peek(scanner) === ',') scanner.at++;
      else skipLine(scanner);
      continue;
    }
    items.push(item);
    const end = scanner.at;
    skipSpace(scanner, true);
    if (peek(scanner) === ',') scanner.at++;
    else if (peek(scanner) !== ']' && !beginsAttribute(scanner))
      complain(scanner, 'CommaExpected', end);
  }
  // What comes next belongs to the body around a list whose bracket is missing, and so does the space.
  if (peek(scanner) !== ']') scanner.at = items.at(-1)?.range.end ?? start + 1;
  close(scanner, ']');
  return { kind: 'tuple', range: { start, end: scanner.at }, items };
}

const ATTRIBUTE = /[\p{L}_][\p{L}\p{Nd}_-]*[ \t]*=(?!=)/uy;

/** `name =` cannot stand in a list: the bracket before it is missing. */
function beginsAttribute(scanner: Scanner): boolean {
  ATTRIBUTE.lastIndex = scanner.at;
  return ATTRIBUTE.test(scanner.text);
}

/** Reads `{…}` as a value. A key without its value is an element, too. */
export function readObject(scanner: Scanner): ObjectExpression | OtherExpression {
  const comprehension = readFor(scanner);
  if (comprehension !== undefined) return comprehension;
  const start = scanner.at;
  scanner.at++;
  const elements: ObjectElement[] = [];
  for (;;) {
    skipSpace(scanner, true);
    if (/^[\])}]?$/.test(peek(scanner))) break;
    const element = readElement(scanner);
    if (element === undefined) {
      complain(scanner, 'PropertyNameExpected');
      scanner.at++;
      continue;
    }
    elements.push(element);
    skipSpace(scanner, false);
    if (peek(scanner) === ',') scanner.at++;
    else if (!/^[\r\n\])}]?$/.test(peek(scanner))) complain(scanner, 'CommaExpected');
  }
  if (peek(scanner) !== '}') scanner.at = elements.at(-1)?.range.end ?? start + 1;
  close(scanner, '}');
  return { kind: 'object', range: { start, end: scanner.at }, elements };
}

function readElement(scanner: Scanner): ObjectElement | undefined {
  const key = readKey(scanner);
  if (key === undefined) return undefined;
  const end = scanner.at;
  skipSpace(scanner, false);
  if (!/^[=:]$/.test(peek(scanner))) {
    scanner.at = end;
    complain(scanner, 'ValueExpected');
    return { range: key.range, key, value: undefined };
  }
  const behind = scanner.at + 1;
  scanner.at = behind;
  skipSpace(scanner, false);
  const value = readExpression(scanner, false);
  if (value === undefined) {
    scanner.at = behind;
    complain(scanner, 'ValueExpected');
  }
  return { range: { start: key.range.start, end: scanner.at }, key, value };
}

function readKey(scanner: Scanner): ObjectKey | undefined {
  const start = scanner.at;
  if (peek(scanner) === '"') return readString(scanner);
  if (peek(scanner) === '(') {
    skipBracketed(scanner);
    return { kind: 'computed', range: { start, end: scanner.at } };
  }
  const word = identifierAt(scanner) ?? /^\d+/.exec(scanner.text.slice(start, start + 32))?.[0];
  if (word === undefined) return undefined;
  scanner.at += word.length;
  // `local.name = …`: Terraform refuses it without parentheses, and takes it for a computed key.
  const rest = /^[.[][^\s=:]*/.exec(scanner.text.slice(scanner.at, scanner.at + 256))?.[0] ?? '';
  scanner.at += rest.length;
  const range = { start, end: scanner.at };
  return rest === '' ? { kind: 'word', range } : { kind: 'computed', range };
}
