import type { OddEntry } from '../../policy/model';

/**
 * The name that a word is a misspelling of: `Actions`, `Principle`. Letter case does not count.
 *
 * @returns undefined where no name, or more than one, is near enough
 */
export function nearestName<T extends string>(names: readonly T[], written: string): T | undefined {
  const word = written.trim().toLowerCase();
  let best: readonly T[] = [];
  let bestDistance = Infinity;
  for (const name of names) {
    const distance = editDistance(word, name.toLowerCase());
    // One slip in short words; two would make `Sid` out of any word of three letters.
    if (distance > (name.length > 5 ? 2 : 1) || distance > bestDistance) continue;
    best = distance < bestDistance ? [name] : [...best, name];
    bestDistance = distance;
  }
  return best.length === 1 ? best[0] : undefined;
}

/** Letters added, left out, changed or swapped with their neighbour, to get from one word to the other. */
function editDistance(a: string, b: string): number {
  // Longer words than any name are no misspelling; the table stays small whatever the text holds.
  if (Math.abs(a.length - b.length) > 2) return Infinity;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + same,
          swapped ? at(beforeLast, j - 2) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

/**
 * Whether an element that seems to be missing is there under a misspelled name. One mistake gets one
 * diagnostic, and that is the one on the name.
 */
export const isMisspelled = (oddEntries: readonly OddEntry[], element: string): boolean =>
  oddEntries.some(
    ({ entry, reason }) =>
      reason === 'unknown' && nearestName([element], entry.key.outline) !== undefined,
  );
