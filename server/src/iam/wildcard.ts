import { readPattern } from './pattern';
import { patternCovers } from './patternCover';

/**
 * Whether a text matches a pattern of `*` (any run of characters, also none) and `?` (one character).
 * Linear in the text for each `*`, never exponential: the last `*` is the only place to return to.
 *
 * @param ignoreCase action names are compared without regard to case, resources with
 */
export function matchesWildcard(pattern: string, text: string, ignoreCase = false): boolean {
  const p = ignoreCase ? pattern.toLowerCase() : pattern;
  const t = ignoreCase ? text.toLowerCase() : text;
  // Most values people write have no wildcard at all.
  if (!p.includes('*') && !p.includes('?')) return p === t;
  let pi = 0;
  let ti = 0;
  let star = -1;
  let resume = 0;
  while (ti < t.length) {
    if (pi < p.length && p[pi] === '*') {
      star = pi++;
      resume = ti;
    } else if (pi < p.length && (p[pi] === '?' || p[pi] === t[ti])) {
      pi++;
      ti++;
    } else if (star >= 0) {
      pi = star + 1;
      ti = ++resume;
    } else {
      return false;
    }
  }
  while (p[pi] === '*') pi++;
  return pi === p.length;
}

/** Whether a text has a wildcard character. */
export const hasWildcard = (text: string): boolean => text.includes('*') || text.includes('?');

/** Whether every text that matches `narrow` also matches `wide`: exact, whatever wildcards they have. */
export function coversWildcard(wide: string, narrow: string, ignoreCase = false): boolean {
  if (beginApart(wide, narrow)) return false;
  if (!hasWildcard(narrow)) return matchesWildcard(wide, narrow, ignoreCase);
  const reading = { wildcards: true, variables: false, ignoreCase };
  const [a, b] = [readPattern(wide, reading), readPattern(narrow, reading)];
  return a === undefined || b === undefined ? wide === narrow : patternCovers(a, b);
}

/**
 * Whether two patterns differ in a character before their first wildcard or variable, letter case
 * aside: then no text matches both. Most patterns that are compared do.
 */
export function beginApart(a: string, b: string): boolean {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [one, other] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (!isPlain(one) || !isPlain(other)) return false;
    // In ASCII this makes letters small; of other characters it makes some pairs alike.
    if ((one | 32) !== (other | 32)) return true;
  }
  return false;
}

/** Whether a character stands for itself alone, and has one small form: all of ASCII but `$`, `*` and `?`. */
const isPlain = (code: number): boolean => code < 128 && code !== 36 && code !== 42 && code !== 63;

/**
 * Whether some text matches both patterns. Both may have wildcards; the table is
 * (pattern × pattern), so quadratic in their lengths at worst.
 */
export function wildcardsOverlap(a: string, b: string, ignoreCase = false): boolean {
  if (beginApart(a, b)) return false;
  const [left, right] = withoutCommonEnds(
    ignoreCase ? a.toLowerCase() : a,
    ignoreCase ? b.toLowerCase() : b,
  );
  if (left === '*' || right === '*') return true;
  if (isApartAt(left[0], right[0]) || isApartAt(left.at(-1), right.at(-1))) return false;
  if (!hasWildcard(left)) return matchesWildcard(right, left);
  if (!hasWildcard(right)) return matchesWildcard(left, right);
  // row[j]: left[i..] and right[j..] have a text in common; filled from the ends.
  let row = overlapWithEmpty(right);
  for (let i = left.length - 1; i >= 0; i--) {
    const next = new Array<boolean>(right.length + 1);
    next[right.length] = left[i] === '*' && (row[right.length] ?? false);
    for (let j = right.length - 1; j >= 0; j--) {
      const skipsEither = (row[j] ?? false) || (next[j + 1] ?? false);
      const stars = left[i] === '*' || right[j] === '*';
      const meets = left[i] === '?' || right[j] === '?' || left[i] === right[j];
      next[j] = stars
        ? starStep(left[i], right[j], row[j], next[j + 1], skipsEither)
        : meets && (row[j + 1] ?? false);
    }
    row = next;
  }
  return row[0] ?? false;
}

/** Most patterns differ, or turn out to be alike, in the plain characters at their ends. */
function withoutCommonEnds(a: string, b: string): readonly [string, string] {
  let start = 0;
  let [aEnd, bEnd] = [a.length, b.length];
  while (start < aEnd && start < bEnd && a[start] === b[start] && !isWildcard(a[start])) start++;
  while (aEnd > start && bEnd > start && a[aEnd - 1] === b[bEnd - 1] && !isWildcard(a[aEnd - 1])) {
    aEnd--;
    bEnd--;
  }
  return [a.slice(start, aEnd), b.slice(start, bEnd)];
}

/** Whether two characters that are not alike both stand for themselves. */
const isApartAt = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b && !isWildcard(a) && !isWildcard(b);

const isWildcard = (character: string | undefined): boolean =>
  character === '*' || character === '?';

const overlapWithEmpty = (pattern: string): boolean[] => {
  const row = new Array<boolean>(pattern.length + 1).fill(false);
  row[pattern.length] = true;
  for (let j = pattern.length - 1; j >= 0 && pattern[j] === '*'; j--) row[j] = true;
  return row;
};

/** One `*` either stands for nothing more (skip it) or swallows the other side's next character. */
const starStep = (
  left: string | undefined,
  right: string | undefined,
  leftSkipped: boolean | undefined,
  rightSkipped: boolean | undefined,
  skipsEither: boolean,
): boolean => {
  if (left === '*' && right === '*') return skipsEither;
  return left === '*' ? skipsEither : (rightSkipped ?? false) || (leftSkipped ?? false);
};
