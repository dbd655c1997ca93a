import type { PolicyEdit } from '../../policy/edit';
import { stringValue } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { standingLike } from '../edits/elsewhere';
import { partsOf, within } from './pieces';
import type { Piece } from './pieces';

/** What a composed string is made of, by offsets in its outline. */
interface Composition {
  readonly pieces: readonly { readonly piece: Piece; readonly from: number; readonly to: number }[];
  /** Writes characters as the language has them in such a string: `${!aws:username}`. */
  readonly escape: (characters: string) => string;
}

const compositions = new WeakMap<StringValue, Composition>();

/**
 * Puts a string together, as the host language will. Edits to it become edits to the strings that it
 * is made of (`lowerEdit`).
 */
export function composeString(
  place: Pick<StringValue, 'range' | 'content'>,
  pieces: readonly Piece[],
  escape: Composition['escape'],
): StringValue {
  let at = 0;
  const placed = pieces.map((piece) => {
    const parts = partsOf(piece);
    const from = at;
    at += parts.reduce((sum, { text }) => sum + (text?.length ?? 1), 0);
    return { piece, parts, from, to: at };
  });
  const parts = placed.flatMap((one) => one.parts);
  const value = stringValue(place.range, place.content, parts);
  compositions.set(value, { pieces: placed, escape });
  const first = pieces.find((piece) => 'of' in piece);
  return first === undefined ? value : standingLike(value, first.of);
}

/**
 * Turns an edit of a composed string's characters into one of the string that the characters are in.
 *
 * @returns undefined where they are in several, or in none
 */
export function lowerEdit(edit: PolicyEdit): PolicyEdit | undefined {
  if (edit.kind !== 'replace-characters') return edit;
  const composition = compositions.get(edit.target);
  if (composition === undefined) return edit;
  const { pieces, escape } = composition;
  const first = pieces.find(({ to }) => edit.start < to) ?? pieces.at(-1);
  const last = edit.end === edit.start ? first : pieces.findLast(({ from }) => from < edit.end);
  if (first === undefined || last === undefined) return undefined;
  if (!('of' in first.piece) || !('of' in last.piece)) return undefined;
  if (first.piece.of !== last.piece.of) return undefined;
  return lowerEdit({
    kind: 'replace-characters',
    target: first.piece.of,
    start: within(first.piece, edit.start - first.from),
    end: 'unknown' in last.piece ? last.piece.end : within(last.piece, edit.end - last.from),
    text: escape(edit.text),
  });
}

/**
 * How characters are written that come into a string: as each language has them that composes it.
 *
 * @returns undefined where the string is made of several, so that it depends on the place
 */
export function escapeOf(value: StringValue): ((characters: string) => string) | undefined {
  const composition = compositions.get(value);
  if (composition === undefined) return (characters) => characters;
  const strings = new Set(
    composition.pieces.map(({ piece }) => ('of' in piece ? piece.of : value)),
  );
  const [only, more] = strings;
  if (only === undefined || only === value || more !== undefined) return undefined;
  const inner = escapeOf(only);
  return inner && ((characters) => inner(composition.escape(characters)));
}

/** The string of the text that a composed one is made of; undefined where it is made of several. */
export function rawString(value: StringValue): StringValue | undefined {
  const composition = compositions.get(value);
  if (composition === undefined) return value;
  const first = composition.pieces.find(({ piece }) => 'of' in piece)?.piece;
  const isOne = escapeOf(value) !== undefined;
  return isOne && first !== undefined && 'of' in first ? rawString(first.of) : undefined;
}
