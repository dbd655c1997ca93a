import type { StringPart } from '../../../policy/value';

/** What a directive of a template does; undefined for anything else. */
function actOf(part: StringPart, text: string): 'opens' | 'closes' | 'parts' | undefined {
  if (part.text !== undefined || !text.startsWith('%{', part.range.start)) return undefined;
  const [, word] = /^%\{~?\s*(\w*)/.exec(text.slice(part.range.start, part.range.end)) ?? [];
  if (word === 'if' || word === 'for') return 'opens';
  return word === 'endif' || word === 'endfor' ? 'closes' : 'parts';
}

/**
 * Takes what stands between `%{if …}` and its `%{endif}`, and what a `%{for …}` repeats, for one part
 * that is not known. Where a piece of it would open what another one closes, nothing at all is known.
 */
export function withoutDirectives(
  parts: readonly StringPart[],
  text: string,
): readonly StringPart[] {
  const known: StringPart[] = [];
  let depth = 0;
  let start = 0;
  let piece = '';
  let isWhole = true;
  for (const part of parts) {
    const act = actOf(part, text);
    if (act !== undefined) {
      isWhole &&= depth === 0 ? act === 'opens' : isBalanced(piece);
      piece = '';
      if (depth === 0) start = part.range.start;
      depth += act === 'opens' ? 1 : act === 'closes' ? -1 : 0;
      if (depth <= 0) known.push({ range: { start, end: part.range.end }, text: undefined });
    } else if (depth === 0) known.push(part);
    else piece += part.text ?? '';
  }
  if (isWhole && depth === 0) return known;
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return parts;
  return [{ range: { start: first.range.start, end: last.range.end }, text: undefined }];
}

/** Whether a piece of JSON closes all that it opens, and nothing else. */
function isBalanced(piece: string): boolean {
  if (piece.split('"').length % 2 === 0) return false;
  let depth = 0;
  for (const [character] of piece.matchAll(/[[\]{}]/g)) {
    depth += character === '[' || character === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
