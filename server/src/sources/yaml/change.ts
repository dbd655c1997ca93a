/** What an edit replaced: the characters from `start` to `end` of the text before it. */
export interface Change {
  readonly start: number;
  readonly end: number;
  /** By how many UTF-16 units the text has grown; negative where it has shrunk. */
  readonly growth: number;
}

/** The smallest replacement that makes one text of the other. */
export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return { start, end: before.length - same, growth: after.length - before.length };
}
