import type { TextEdit } from './edit';

/** A stretch of the first text that is still there, or text that has come in. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/**
 * Joins rounds of edits into one: edits to the first text that do what the rounds do one after
 * another. What no round touches is in no edit, so that cursors and folds of an editor stay.
 *
 * @param rounds each round's edits do not overlap, and mean the text that the round before it left
 */
export function composeEdits(
  text: string,
  rounds: readonly (readonly TextEdit[])[],
): readonly TextEdit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: text.length }];
  for (const edits of rounds) pieces = applyRound(pieces, edits);
  return toEdits(pieces, text.length);
}

function applyRound(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const take = pieceReader(pieces);
  const result: Piece[] = [];
  let at = 0;
  for (const edit of sorted) {
    result.push(...take(edit.start - at));
    take(edit.end - edit.start);
    if (edit.newText !== '') result.push({ text: edit.newText });
    at = edit.end;
  }
  result.push(...take(Number.POSITIVE_INFINITY));
  return result;
}

/** Reads pieces from their beginning, a number of characters at a time. */
function pieceReader(pieces: readonly Piece[]): (length: number) => readonly Piece[] {
  let index = 0;
  let used = 0;
  return (length) => {
    const taken: Piece[] = [];
    let left = length;
    while (left > 0) {
      const piece = pieces[index];
      if (piece === undefined) break;
      const count = Math.min(left, lengthOf(piece) - used);
      if (count > 0) taken.push(part(piece, used, used + count));
      left -= count;
      used += count;
      if (used === lengthOf(piece)) {
        index++;
        used = 0;
      }
    }
    return taken;
  };
}

const lengthOf = (piece: Piece): number =>
  'text' in piece ? piece.text.length : piece.end - piece.start;

const part = (piece: Piece, from: number, to: number): Piece =>
  'text' in piece
    ? { text: piece.text.slice(from, to) }
    : { start: piece.start + from, end: piece.start + to };

function toEdits(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let newText = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if ('text' in piece) {
      newText += piece.text;
    } else {
      if (newText !== '' || piece.start > at) edits.push({ start: at, end: piece.start, newText });
      at = piece.end;
      newText = '';
    }
  }
  return edits;
}
