import type { StringValue } from '../../../policy/value';
import type { Piece } from '../../strings/pieces';
import { expand } from './expansions';

export type Quote = 'single' | 'double';

/** A word of a shell command that begins with a quote: `'{"Resource": "'"$ARN"'"}'` is one word. */
export interface Word {
  readonly pieces: readonly Piece[];
  /** Behind its last character. */
  readonly end: number;
  /** How its known characters are quoted; undefined where they are so in more than one way. */
  readonly quote: Quote | undefined;
}

/** Reads the word that begins at an offset; undefined where a quote is not closed. */
export function readWord(of: StringValue, start: number): Word | undefined {
  const { outline } = of;
  const pieces: Piece[] = [];
  const quotes = new Set<Quote>();
  let at = start;
  while (at < outline.length && !/[\s;|&<>()]/.test(outline[at] ?? '')) {
    const character = outline[at];
    if (character === "'") {
      const end = outline.indexOf("'", at + 1);
      if (end < 0) return undefined;
      pieces.push({ of, start: at + 1, end });
      quotes.add('single');
      at = end + 1;
    } else if (character === '"') {
      const end = closingQuote(outline, at + 1);
      if (end === undefined) return undefined;
      const inner = expand(of, at + 1, end, 'double');
      pieces.push(...inner);
      if (inner.some((piece) => !('unknown' in piece))) quotes.add('double');
      at = end + 1;
    } else {
      const end = bareEnd(outline, at);
      pieces.push(...expand(of, at, end, 'double'));
      at = end;
    }
  }
  const [only, other] = quotes;
  return { pieces, end: at, quote: other === undefined ? only : undefined };
}

function closingQuote(text: string, from: number): number | undefined {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
  }
  return undefined;
}

/** The end of what stands without quotes: an escape, or a variable and what follows it. */
function bareEnd(text: string, from: number): number {
  if (text[from] === '\\') return Math.min(text.length, from + 2);
  const [bare = ' '] =
    /^(?:\$\{[^}]*\}|\$\([^)]*\)|[^\s'";|&<>()\\])+/.exec(text.slice(from)) ?? [];
  return from + bare.length;
}
