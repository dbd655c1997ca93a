import { Gathering } from './decoded';
import type { Decoded } from './decoded';

/** How a scalar in flow style is written. */
export type FlowStyle = 'plain' | 'single' | 'double';

/**
 * Decodes a plain or quoted scalar: folds its line breaks and resolves its escapes.
 *
 * @param source the characters between the quotes
 * @param base where in the text they begin
 */
export function decodeFlow(source: string, base: number, style: FlowStyle): Decoded {
  const gathered = new Gathering();
  // White space at the end of a line is dropped, unless it was written as an escape.
  let solid = 0;
  for (let i = 0; i < source.length;) {
    const character = source[i];
    if (character === '\n' || character === '\r') {
      gathered.trimTo(solid);
      const fold = /^(?:(?:\r\n|\n|\r)[ \t]*)+/.exec(source.slice(i))?.[0] ?? character;
      const breaks = fold.match(/\r\n|\n|\r/g)?.length ?? 1;
      gathered.add(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), base + i);
      i += fold.length;
      solid = gathered.length;
    } else if (style === 'single' && source.startsWith("''", i)) {
      gathered.add("'", base + i);
      i += 2;
    } else if (style === 'double' && character === '\\') {
      const escape = readEscape(source, i);
      gathered.add(escape.text, base + i);
      i += escape.length;
      solid = gathered.length;
    } else {
      gathered.copy(source, i, i + 1, base);
      i++;
    }
  }
  return gathered.decoded;
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

const LONG_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

function readEscape(source: string, at: number): { text: string; length: number } {
  const mark = source[at + 1] ?? '';
  const continued = /^\\(?:\r\n|\n|\r)[ \t]*/.exec(source.slice(at));
  if (continued !== null) return { text: '', length: continued[0].length };
  const digits = LONG_ESCAPES.get(mark);
  if (digits === undefined) return { text: SHORT_ESCAPES.get(mark) ?? mark, length: 2 };
  const code = parseInt(source.slice(at + 2, at + 2 + digits), 16);
  const valid = code >= 0 && code <= 0x10ffff;
  return { text: valid ? String.fromCodePoint(code) : '', length: 2 + digits };
}
