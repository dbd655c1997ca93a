import type { Range } from '../../policy/range';
import type { StringPart } from '../../policy/value';

/** Characters of a string, gathered with the place in the source at which each begins. */
export interface Decoded {
  readonly text: string;
  /** For each UTF-16 unit of the text, its offset in the source. */
  readonly places: readonly number[];
}

/** Gathers decoded characters. */
export class Gathering {
  private text = '';
  private readonly places: number[] = [];

  /** Adds characters that all come from one place: an escape, a fold. */
  add(characters: string, place: number): void {
    for (let i = 0; i < characters.length; i++) this.places.push(place);
    this.text += characters;
  }

  /** Adds characters that stand in the source one to one. */
  copy(source: string, from: number, to: number, base: number): void {
    for (let i = from; i < to; i++) this.places.push(base + i);
    this.text += source.slice(from, to);
  }

  get length(): number {
    return this.text.length;
  }

  /** Takes back what is behind a length. */
  cutTo(length: number): void {
    this.text = this.text.slice(0, length);
    this.places.length = length;
  }

  /** Takes back the white space at the end, as far as a length: a fold makes it worthless. */
  trimTo(length: number): void {
    let end = this.text.length;
    while (end > length && /[ \t]/.test(this.text[end - 1] ?? '')) end--;
    if (end < this.text.length) this.cutTo(end);
  }

  get decoded(): Decoded {
    return { text: this.text, places: this.places };
  }
}

/**
 * A part for decoded characters.
 *
 * @param value what the parser read; where the decoding does not agree with it, the characters count
 *   as standing at the range as a whole
 */
export function decodedPart({ text, places }: Decoded, content: Range, value: string): StringPart {
  if (text !== value) return { range: content, text: value, whole: true };
  const length = content.end - content.start;
  const straight =
    text.length === length && places.every((place, i) => place === content.start + i);
  if (straight) return { range: content, text };
  const offsets = places.map((place) => place - content.start);
  return { range: content, text, offsets: [...offsets, length] };
}
