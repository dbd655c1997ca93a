import { partOffset } from '../../policy/value';
import type { StringPart, StringValue } from '../../policy/value';

/** Part of a part: its characters from one offset to another, at their places in the source. */
export function slicePart(part: StringPart, start: number, end: number): StringPart {
  const { text, offsets, whole } = part;
  if (text === undefined) return part;
  if (whole === true) return { ...part, text: text.slice(start, end) };
  const from = partOffset(part, start, 'start');
  const range = { start: from, end: partOffset(part, end, 'end') };
  const own = text.slice(start, end);
  if (offsets === undefined) return { range, text: own };
  const moved = offsets.slice(start, end + 1).map((offset) => part.range.start + offset - from);
  return { range, text: own, offsets: moved };
}

/**
 * Cuts a part where a pattern matches, and calls what matches unknown.
 *
 * @param pattern global
 */
export function splitPart(part: StringPart, pattern: RegExp): readonly StringPart[] {
  const { text } = part;
  if (text === undefined) return [part];
  const pieces: StringPart[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    if (match.index > from) pieces.push(slicePart(part, from, match.index));
    pieces.push({ range: slicePart(part, match.index, end).range, text: undefined });
    from = end;
  }
  if (from === 0) return [part];
  return from < text.length ? [...pieces, slicePart(part, from, text.length)] : pieces;
}

/** The parts of a string between two offsets of its outline. */
export function partsBetween(
  value: StringValue,
  start: number,
  end: number,
): readonly StringPart[] {
  let at = 0;
  return value.parts.flatMap((part) => {
    const from = at;
    at += part.text?.length ?? 1;
    const [first, last] = [Math.max(start, from), Math.min(end, at)];
    if (first >= last) return [];
    return first === from && last === at ? [part] : [slicePart(part, first - from, last - from)];
  });
}
