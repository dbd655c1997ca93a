import type { Range } from '../../policy/range';
import { Gathering } from './decoded';
import type { Decoded } from './decoded';

/** A block scalar (`|`, `>`) as it stands in the text. */
export interface BlockScalar {
  readonly decoded: Decoded;
  /** From the first line below the header to the end. */
  readonly content: Range;
  /** The white space that each line begins with. */
  readonly indentation: number;
}

interface Line {
  /** Where in the text the line begins. */
  readonly start: number;
  readonly text: string;
  /** Behind its break. */
  readonly end: number;
}

/**
 * Decodes a block scalar. Its indentation can be said in its header in a way that depends on what is
 * around it, so the indentation that agrees with what the parser read is the right one.
 *
 * @param source from the header on
 * @param base where in the text that begins
 * @param value what the parser read
 */
export function decodeBlock(source: string, base: number, value: string): BlockScalar {
  const header = /^[|>][^\r\n]*(?:\r\n|\n|\r|$)/.exec(source)?.[0] ?? source;
  const bodyStart = base + header.length;
  const lines = splitLines(source.slice(header.length), bodyStart);
  const first = lines.find(({ text }) => text.trim() !== '');
  const found = Math.max(
    0,
    ...(first === undefined ? lines : [first]).map(({ text }) => text.search(/[^ ]|$/)),
  );
  const candidates = [found, ...Array.from({ length: found }, (_, i) => found - 1 - i)];
  const folded = header.startsWith('>');
  for (const indentation of candidates) {
    const decoded = decodeLines(lines, indentation, folded, value.length);
    if (decoded.text === value) {
      const last = decoded.places.at(-1);
      const end = last === undefined ? bodyStart : contentEnd(lines, last, value);
      return { decoded, content: { start: bodyStart, end }, indentation };
    }
  }
  const decoded = { text: '', places: [] };
  return { decoded, content: { start: bodyStart, end: base + source.length }, indentation: found };
}

/** Behind the last character of the value; a line break at its end counts as a whole. */
function contentEnd(lines: readonly Line[], last: number, value: string): number {
  if (!value.endsWith('\n')) return last + 1;
  return lines.find(({ end }) => end > last)?.end ?? last + 1;
}

function splitLines(body: string, start: number): readonly Line[] {
  const lines: Line[] = [];
  for (const match of body.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    if (match[0] === '' && match.index > 0) break;
    const from = start + match.index;
    lines.push({ start: from, text: match[1] ?? '', end: from + match[0].length });
  }
  return lines;
}

/** Strips the indentation and folds; the breaks at the end that chomping leaves are as many as fit. */
function decodeLines(
  lines: readonly Line[],
  indentation: number,
  folded: boolean,
  length: number,
): Decoded {
  const gathered = new Gathering();
  lines.forEach(({ start, text }, i) => {
    const own = text.slice(Math.min(indentation, /^ */.exec(text)?.[0].length ?? 0));
    gathered.copy(own, 0, own.length, start + text.length - own.length);
    gathered.add(breakAfter(lines, i, indentation, folded), start + text.length);
  });
  gathered.cutTo(Math.min(gathered.length, length));
  return gathered.decoded;
}

/** The character that the end of a line becomes: folded lines are joined by a space. */
function breakAfter(
  lines: readonly Line[],
  index: number,
  indentation: number,
  folded: boolean,
): string {
  if (!folded) return '\n';
  const isBlank = (line: Line | undefined): boolean => (line?.text ?? '').slice(indentation) === '';
  const isMore = (line: Line | undefined): boolean =>
    /^[ \t]/.test((line?.text ?? '').slice(indentation));
  const line = lines[index];
  const next = lines[index + 1];
  let behind = index + 1;
  while (behind < lines.length && isBlank(lines[behind])) behind++;
  const following = lines[behind];
  if (following === undefined || isBlank(line)) return '\n';
  if (isMore(line) || isMore(following)) return '\n';
  return isBlank(next) ? '' : ' ';
}
