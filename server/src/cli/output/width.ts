import { eastAsianWidth } from 'get-east-asian-width';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A character as a reader counts them, with the columns that it takes on a terminal. */
export interface Cell {
  /** UTF-16 offset in the text. */
  readonly offset: number;
  readonly text: string;
  readonly width: number;
}

/** Splits a text into characters; East Asian wide ones and emoji take two columns. */
export const cellsOf = (text: string): Cell[] =>
  Array.from(segmenter.segment(text), ({ segment, index }) => ({
    offset: index,
    text: segment,
    width: widthOf(segment),
  }));

function widthOf(grapheme: string): number {
  if (/^[\p{Mark}\p{Format}]+$/u.test(grapheme)) return 0;
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) return 2;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}
