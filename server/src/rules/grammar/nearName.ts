import { editDistance } from '../../iam/editDistance';
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
    // Much longer words are no misspelling; skipping them bounds the work, whatever the text holds.
    if (Math.abs(word.length - name.length) > 2) continue;
    const distance = editDistance(word, name.toLowerCase());
    // One slip in short words; two would make `Sid` out of any word of three letters.
    if (distance > (name.length > 5 ? 2 : 1) || distance > bestDistance) continue;
    best = distance < bestDistance ? [name] : [...best, name];
    bestDistance = distance;
  }
  return best.length === 1 ? best[0] : undefined;
}

/**
 * Whether an element that seems to be missing is there under a misspelled name, or may be there under
 * one that is filled in later. One mistake gets one diagnostic, and that is the one on the name.
 */
export const isMisspelled = (oddEntries: readonly OddEntry[], element: string): boolean =>
  oddEntries.some(
    ({ entry, reason }) =>
      entry.key.text === undefined ||
      (reason === 'unknown' && nearestName([element], entry.key.outline) !== undefined),
  );
