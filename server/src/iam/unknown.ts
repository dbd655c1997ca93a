/**
 * Stands, in the outline of a string, for a part that the host language fills in later (`var.bucket`, `!Ref`).
 * U+FFFC is outside the characters that IAM accepts, so it can never be part of a real value.
 */
export const UNKNOWN = '\uFFFC';

/** Whether an outline (or a piece of one) has a part that cannot be known. */
export const hasUnknown = (outline: string): boolean => outline.includes(UNKNOWN);
