import { complain, peek } from './scanner';
import type { Scanner } from './scanner';

/** A character of a template, or what stands for some. */
export interface Escape {
  readonly characters: string;
  /** In the source. */
  readonly length: number;
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);

/** Reads a character that may be an escape; undefined where the characters end. */
export function readEscape(scanner: Scanner, quoted: boolean): Escape | undefined {
  const one = peek(scanner);
  if (one === '$' || one === '%') {
    if (peek(scanner, 1) === '{') return undefined;
    const escaped = peek(scanner, 1) === one && peek(scanner, 2) === '{';
    return escaped ? { characters: `${one}{`, length: 3 } : { characters: one, length: 1 };
  }
  if (one === '\\' && quoted) return readBackslash(scanner);
  return undefined;
}

function readBackslash(scanner: Scanner): Escape {
  const [escape, short, long] =
    /^\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8}))/.exec(
      scanner.text.slice(scanner.at, scanner.at + 10),
    ) ?? [];
  const code = Number.parseInt(short ?? long ?? '', 16);
  if (escape !== undefined && code <= 0x10ffff) {
    return { characters: String.fromCodePoint(code), length: escape.length };
  }
  const character = SHORT.get(peek(scanner, 1));
  if (character !== undefined) return { characters: character, length: 2 };
  complain(scanner, 'InvalidEscapeCharacter');
  return { characters: '\\', length: 1 };
}
