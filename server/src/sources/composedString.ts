import type { PolicyEdit } from '../policy/edit';
import type { Range } from '../policy/range';
import { locate, stringValue } from '../policy/value';
import type { StringPart, StringValue } from '../policy/value';
import { standingLike } from './elsewhere';
import { partsBetween } from './parts';

/** A piece of a string that a host language puts together. */
export type Piece =
  /** Characters of a string of the text, offsets in its outline. */
  | {
      readonly of: StringValue;
      readonly start: number;
      readonly end: number;
      readonly taken?: string;
    }
  /** Characters of a string of the text in whose place the language puts something unknown. */
  | {
      readonly of: StringValue;
      readonly start: number;
      readonly end: number;
      readonly unknown: true;
    }
  /** Characters that stand for others: an escape of the language. */
  | {
      readonly of: StringValue;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    }
  /** Something that is in no string: a delimiter, a value that stands elsewhere; unknown without a text. */
  | { readonly range: Range; readonly text: string | undefined };

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

/** References whose value is where the template is deployed. */
const PSEUDO_PARAMETERS: ReadonlyMap<string, StringPart['stands']> = new Map([
  ['${AWS::AccountId}', 'account'],
  ['${AWS::Partition}', 'partition'],
]);

function partsOf(piece: Piece): readonly StringPart[] {
  if (!('of' in piece)) {
    const { range, text } = piece;
    return text === undefined
      ? [{ range, text }]
      : text === ''
        ? []
        : [{ range, text, whole: true }];
  }
  const parts = partsBetween(piece.of, piece.start, piece.end);
  if ('text' in piece) {
    const range = locate(piece.of, piece.start, piece.end);
    const { length } = piece.text;
    const offsets = [...piece.text].map(() => 0).concat(range.end - range.start);
    return length === 0 ? [] : [{ range, text: piece.text, offsets }];
  }
  if ('unknown' in piece) {
    const start = parts[0]?.range.start ?? piece.of.content.start;
    const range = { start, end: parts.at(-1)?.range.end ?? start };
    const stands = PSEUDO_PARAMETERS.get(piece.of.outline.slice(piece.start, piece.end));
    return [{ range, text: undefined, ...(stands && { stands }) }];
  }
  return piece.taken === undefined ? parts : parts.map((part) => ({ ...part, taken: piece.taken }));
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

/** The offset in the string that a piece is of; an escape is replaced as a whole. */
function within(piece: Extract<Piece, { of: StringValue }>, offset: number): number {
  if ('text' in piece) return offset === 0 ? piece.start : piece.end;
  return Math.min(piece.end, piece.start + offset);
}
