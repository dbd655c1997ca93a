import type { Range } from '../../policy/range';
import { locate } from '../../policy/value';
import type { StringPart, StringValue } from '../../policy/value';
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
      /** Where it stands what the language puts there. */
      readonly from?: Range;
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

/** References whose value is where the template is deployed. */
const PSEUDO_PARAMETERS: ReadonlyMap<string, StringPart['stands']> = new Map([
  ['${AWS::AccountId}', 'account'],
  ['${AWS::Partition}', 'partition'],
]);

/** The parts of a string that a piece becomes. */
export function partsOf(piece: Piece): readonly StringPart[] {
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
    const { from } = piece;
    return [{ range, text: undefined, ...(stands && { stands }), ...(from && { from }) }];
  }
  return piece.taken === undefined ? parts : parts.map((part) => ({ ...part, taken: piece.taken }));
}

/** The offset in the string that a piece is of; an escape is replaced as a whole. */
export function within(piece: Extract<Piece, { of: StringValue }>, offset: number): number {
  if ('text' in piece) return offset === 0 ? piece.start : piece.end;
  return Math.min(piece.end, piece.start + offset);
}
