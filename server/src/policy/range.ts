/** A stretch of the text, in UTF-16 units from its beginning; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether an offset lies in a range; the end counts, since a cursor stands between characters. */
export const containsOffset = (range: Range, offset: number): boolean =>
  range.start <= offset && offset <= range.end;

/** Whether two ranges have a character, or an empty place, in common. */
export const rangesTouch = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;
