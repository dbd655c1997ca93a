/** Words in a file's name that say what it holds, and not whose it is. */
const KIND_WORDS: ReadonlySet<string> = new Set([
  'assume',
  'document',
  'iam',
  'json',
  'jsonc',
  'policies',
  'policy',
  'relationship',
  'role',
  'roles',
  'trust',
  'trusts',
]);

/** Words of a role's name or a file's name, in lower case: `AdminRole`, `admin-role.trust.json`. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !KIND_WORDS.has(word));

/**
 * The words by which a file with a trust policy names its role: those of the file, or of its folder
 * where the file is only called for what it holds (`roles/AdminRole/trust.json`). They may mean
 * something else: only a role of that name makes them the role's.
 */
export function roleWordsOfFile(file: string): readonly string[] {
  const [name = '', folder = ''] = decoded(file).split(/[\\/]/).reverse();
  const own = wordsOf(name);
  return own.length > 0 ? own : wordsOf(folder);
}

/** A path need not be encoded, nor encoded well. */
function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

/** How a role's name goes with the words of a file: `same`, or a slip of the pen away from it. */
export type NameFit = 'same' | 'mistyped' | 'other';

export function fitName(role: string, words: readonly string[]): NameFit {
  const own = wordsOf(role.slice(role.lastIndexOf('/') + 1));
  if (own.length === 0 || words.length === 0) return 'other';
  if (own.join('') === words.join('')) return 'same';
  const [odd, more] = own.flatMap((word, i) => (word === words[i] ? [] : [[word, words[i] ?? '']]));
  const [one = '', other = ''] = odd ?? [];
  return own.length === words.length && more === undefined && isSlip(one, other)
    ? 'mistyped'
    : 'other';
}

/** Shorter words differ by a letter and mean two things: `dev` and `den`. */
const LEAST_LETTERS = 5;

/**
 * Whether two words differ by two letters that changed places, or by one that is wrong or missing. Not
 * one at their ends, where words differ for a reason (`admin`, `admins`), and not by a digit.
 */
function isSlip(one: string, other: string): boolean {
  const start = commonStart(one, other);
  const end = commonStart(reversed(one.slice(start)), reversed(other.slice(start)));
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (Math.min(one.length, other.length) < LEAST_LETTERS || /\d/.test(a + b)) return false;
  const swapped = a.length === 2 && reversed(a) === b;
  return swapped || (start > 0 && end > 0 && Math.max(a.length, b.length) <= 1);
}

const reversed = (text: string): string => [...text].reverse().join('');

const commonStart = (one: string, other: string): number => {
  const [letters, others] = [[...one], [...other]];
  const differs = letters.findIndex((letter, i) => letter !== others[i]);
  return differs < 0 ? letters.length : differs;
};
