import { editDistance } from './editDistance';

/** More slips than this make another word of it. */
const MOST_SLIPS = 3;

/**
 * The names that a word is probably a slip for, letter case aside. One slip is allowed for every
 * four characters.
 *
 * @param names where several are equally near, they come in this order
 * @param most where more names than this are equally near, none of them is probable
 */
export function nearestNames(
  names: Iterable<string>,
  written: string,
  most = 3,
): readonly string[] {
  const word = written.trim().toLowerCase();
  let allowed = Math.min(MOST_SLIPS, Math.max(1, Math.floor(word.length / 4)));
  let nearest: string[] = [];
  for (const name of names) {
    // Names of another length cannot be near; leaving them out bounds the work, whatever the text holds.
    if (Math.abs(name.length - word.length) > allowed) continue;
    const distance = editDistance(word, name.toLowerCase());
    if (distance > allowed) continue;
    if (distance < allowed) nearest = [];
    allowed = distance;
    nearest.push(name);
  }
  return nearest.length > most ? [] : nearest;
}
