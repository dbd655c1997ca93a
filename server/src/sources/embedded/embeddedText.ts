import type { Range } from '../../policy/range';
import { partOffset } from '../../policy/value';
import type { StringPart, StringValue } from '../../policy/value';

/** A text that stands inside another one, with the way back. */
export interface EmbeddedText {
  /** The inner text, unescaped and without the indentation of its host; U+FFFC for unknown parts. */
  readonly text: string;
  /** The place in the host of a stretch of the inner text. */
  readonly toHost: (range: Range) => Range;
  /** Stretches of the inner text that the host takes for references of its own (`StringPart.taken`). */
  readonly taken: readonly (Range & { readonly written: string })[];
  /** What unknown parts are known to stand for (`StringPart.stands`), by their offset in the inner text. */
  readonly stands: ReadonlyMap<number, StringPart['stands']>;
  /** The offset in the inner text of a place in the host; the nearest one where it falls between. */
  readonly toInner: (hostOffset: number) => number;
}

/**
 * Reads a string of the host as a text of its own. Whatever the host does to it (escapes, an
 * indentation to take away, interpolations) is in the parts of the string already.
 */
export function embeddedText(value: StringValue): EmbeddedText {
  const { starts, ends } = placesOf(value);
  const length = value.outline.length;
  return {
    text: value.outline,
    taken: takenIn(value),
    stands: standsIn(value),
    toHost: ({ start, end }) => {
      const from = starts[Math.min(start, length)] ?? value.content.start;
      const to = start === end ? from : (ends[Math.min(end, length)] ?? value.content.end);
      return { start: from, end: Math.max(from, to) };
    },
    toInner: (hostOffset) => {
      let low = 0;
      let high = length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? hostOffset) < hostOffset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

function takenIn({ parts }: StringValue): EmbeddedText['taken'] {
  let at = 0;
  return parts.flatMap(({ text, taken }) => {
    const start = at;
    at += text?.length ?? 1;
    return taken === undefined ? [] : [{ start, end: at, written: taken }];
  });
}

function standsIn({ parts }: StringValue): EmbeddedText['stands'] {
  let at = 0;
  const places = parts.flatMap(({ text, stands }) => {
    const start = at;
    at += text?.length ?? 1;
    return stands === undefined ? [] : [[start, stands] as const];
  });
  return new Map(places);
}

/** Where each character of the outline begins in the host, and where the one before it ends. */
function placesOf(value: StringValue): { starts: Uint32Array; ends: Uint32Array } {
  const length = value.outline.length;
  const starts = new Uint32Array(length + 1);
  const ends = new Uint32Array(length + 1);
  let at = 0;
  for (const part of value.parts) {
    const count = part.text?.length ?? 1;
    for (let i = 0; i < count; i++) {
      starts[at + i] = partOffset(part, i, 'start');
      ends[at + i + 1] = partOffset(part, i + 1, 'end');
    }
    at += count;
  }
  const first = starts[0] ?? 0;
  if (length === 0) starts[0] = value.content.start;
  else starts[length] = ends[length] ?? value.content.end;
  ends[0] = length === 0 ? value.content.start : first;
  return { starts, ends };
}
