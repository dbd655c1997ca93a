import { indentationAt } from '../../lines';
import { readExpression } from './expression';
import { complain, deeper, identifierAt, peek, skipLine, skipSpace } from './scanner';
import type { Scanner } from './scanner';
import type { Attribute, Block, Body } from './syntax';
import { readString } from './template';

/** A block that is open while its body is read. */
interface Open {
  /** Characters before the block's type on its line. */
  readonly indentation: number;
}

/** Reads attributes and blocks up to the closing brace, which is left to the caller, or the end. */
export function readBody(scanner: Scanner, open: Open | undefined): Body {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  for (;;) {
    skipSpace(scanner, true);
    const one = peek(scanner);
    if (one === '') break;
    if (one === '}') {
      if (open !== undefined) break;
      complain(scanner, 'InvalidSymbol');
      scanner.at++;
      continue;
    }
    if (open !== undefined && beginsOutside(scanner, open)) break;
    const item = readItem(scanner);
    if (item === undefined) continue;
    if ('labels' in item) blocks.push(item);
    else attributes.push(item);
  }
  return { attributes, blocks };
}

const TOP_LEVEL =
  /(?:resource|data|module|variable|output|locals|provider|terraform|moved|import|check|removed|ephemeral)[ \t]*(?:"[^"\r\n]*"[ \t]*)*\{/y;

/** A block that only stands outside all others, at the beginning of a line: braces before it are missing. */
function beginsOutside(scanner: Scanner, open: Open): boolean {
  const column = columnOf(scanner.text, scanner.at);
  TOP_LEVEL.lastIndex = scanner.at;
  if (column === 0 && TOP_LEVEL.test(scanner.text)) return true;
  return scanner.trustsIndentation && column !== undefined && column <= open.indentation;
}

/** Characters before an offset on its line; undefined where anything but white space is among them. */
function columnOf(text: string, offset: number): number | undefined {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return start === 0 || /[\r\n]/.test(text[start - 1] ?? '') ? offset - start : undefined;
}

function readItem(scanner: Scanner): Attribute | Block | undefined {
  const start = scanner.at;
  const name = identifierAt(scanner);
  if (name === undefined) {
    complain(scanner, 'InvalidSymbol');
    skipLine(scanner);
    return undefined;
  }
  scanner.at += name.length;
  const nameRange = { start, end: scanner.at };
  skipSpace(scanner, false);
  if (peek(scanner) === '=' && peek(scanner, 1) !== '=') {
    return readAttribute(scanner, name, nameRange);
  }
  const labels = readLabels(scanner);
  if (peek(scanner) === '{') return readBlock(scanner, name, nameRange, labels);
  scanner.at = nameRange.end;
  complain(scanner, 'ValueExpected', start);
  skipLine(scanner);
  return undefined;
}

function readAttribute(scanner: Scanner, name: string, nameRange: Attribute['range']): Attribute {
  const { start } = nameRange;
  scanner.at++;
  const behind = scanner.at;
  skipSpace(scanner, false);
  const value = readExpression(scanner, false);
  if (value === undefined) {
    complain(scanner, 'ValueExpected', start);
    scanner.at = behind;
    return { range: { start, end: behind }, name, nameRange, value };
  }
  const range = { start, end: scanner.at };
  skipSpace(scanner, false);
  if (!/^[\r\n},]?$/.test(peek(scanner))) {
    complain(scanner, 'InvalidSymbol');
    // What follows on the line may be another attribute; a bracket too many is none.
    if (identifierAt(scanner) === undefined) skipLine(scanner);
  } else if (peek(scanner) === ',') {
    complain(scanner, 'InvalidSymbol');
    scanner.at++;
  }
  return { range, name, nameRange, value };
}

function readLabels(scanner: Scanner): readonly string[] {
  const labels: string[] = [];
  for (;;) {
    const word = identifierAt(scanner);
    if (word !== undefined) {
      labels.push(word);
      scanner.at += word.length;
    } else if (peek(scanner) === '"') {
      labels.push(
        readString(scanner)
          .parts.map(({ text }) => text ?? '')
          .join(''),
      );
    } else {
      return labels;
    }
    skipSpace(scanner, false);
  }
}

function readBlock(
  scanner: Scanner,
  type: string,
  typeRange: Block['range'],
  labels: readonly string[],
): Block {
  const { text } = scanner;
  scanner.at++;
  const open = scanner.at;
  const indentation = indentationAt(text, typeRange.start).length;
  const body = deeper(
    scanner,
    () => readBody(scanner, { indentation }),
    () => ({ attributes: [], blocks: [] }),
  );
  const close = scanner.at;
  // A brace that stands further out than this block closes the one around it.
  const column = scanner.trustsIndentation ? columnOf(text, close) : undefined;
  const own = peek(scanner) === '}' && (column === undefined || column >= indentation);
  if (own) scanner.at++;
  else complain(scanner, 'CloseBraceExpected', typeRange.start);
  const end = own ? scanner.at : endOfLastItem(body, open);
  return {
    range: { start: typeRange.start, end },
    type,
    typeRange,
    labels,
    body,
    open,
    close: own ? close : end,
  };
}

const endOfLastItem = ({ attributes, blocks }: Body, open: number): number =>
  Math.max(open, attributes.at(-1)?.range.end ?? 0, blocks.at(-1)?.range.end ?? 0);
