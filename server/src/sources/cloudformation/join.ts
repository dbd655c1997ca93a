import type { ListValue, StringValue, Value } from '../../policy/value';
import { composeString } from '../strings/composedString';
import type { Piece } from '../strings/pieces';

/**
 * Resolves Fn::Join: the known items keep their places, the others are unknown.
 *
 * @param delimiter undefined where it is unknown
 * @param items resolved
 */
export function join(
  place: Pick<StringValue, 'range'>,
  delimiter: string | undefined,
  { items }: ListValue,
): StringValue {
  const pieces = items.flatMap((item, i): readonly Piece[] => {
    const before = items[i - 1];
    if (before === undefined) return [pieceOf(item)];
    const range = { start: before.range.end, end: item.range.start };
    return [{ range, text: delimiter }, pieceOf(item)];
  });
  return composeString({ ...place, content: place.range }, pieces, (characters) => characters);
}

function pieceOf(item: Value): Piece {
  if (item.kind === 'string') return { of: item, start: 0, end: item.outline.length };
  const isWord = item.kind === 'scalar' && item.value !== null;
  return { range: item.range, text: isWord ? String(item.value) : undefined };
}
