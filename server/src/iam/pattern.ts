import { findPolicyVariables, isEscape } from './policyVariable';

/**
 * A pattern with `*` and `?`, read once to be compared with many others.
 *
 * Characters that mean something are written with code units that no policy has: `?` as `ANY`, and
 * the characters of a policy variable moved to a range of their own, so that a variable is equal to
 * nothing but itself.
 */
export interface Pattern {
  /** Equal for patterns that match the same texts: the wildcards of a run stand in one order. */
  readonly key: string;
  /** What stands between the asterisks; a single block where there is none. */
  readonly blocks: readonly string[];
  /** For each gap between two blocks, the least number of characters in it: 1 for `?*` and `*?`. */
  readonly gaps: readonly number[];
}

/** How the text of a pattern is to be read. */
export interface PatternReading {
  /** `*` and `?` are wildcards, and not characters like any other. */
  readonly wildcards: boolean;
  /** `${…}` is a policy variable. */
  readonly variables: boolean;
  readonly ignoreCase: boolean;
}

/** Stands for `?`: any one character. */
export const ANY = '\uE100';
const STAR = '\uE101';
/** The characters of variables: U+E000 for U+0000, and so on for the first 128. */
const VARIABLE = 0xe000;
const RESERVED = /[\uE000-\uE101]/;
const GAP = /(\uE100*\uE101[\uE100\uE101]*)/;

/**
 * Reads a pattern.
 *
 * @returns undefined where the text has characters that cannot be told apart here: private ones, or
 *   a variable that is not closed, is nested or has characters outside of ASCII
 */
export function readPattern(text: string, reading: PatternReading): Pattern | undefined {
  const known = knownFor(reading);
  const before = known.get(text);
  if (before !== undefined) return before.pattern;
  const pattern = read(text, reading);
  if (known.size >= MOST) known.clear();
  known.set(text, { pattern });
  return pattern;
}

type Known = Map<string, { readonly pattern: Pattern | undefined }>;

/** The same patterns are compared with many others, and come again with every key that is pressed. */
const MOST = 2000;
const knownByReading: readonly Known[] = Array.from({ length: 8 }, (): Known => new Map());

const knownFor = ({ wildcards, variables, ignoreCase }: PatternReading): Known =>
  knownByReading[Number(wildcards) + 2 * Number(variables) + 4 * Number(ignoreCase)] ?? new Map();

function read(text: string, reading: PatternReading): Pattern | undefined {
  if (RESERVED.test(text)) return undefined;
  const coded =
    reading.variables && text.includes('${')
      ? codeVariables(text, reading)
      : codeText(text, reading);
  if (coded === undefined) return undefined;
  if (!coded.includes(STAR)) return { key: coded, blocks: [coded], gaps: [] };
  const parts = coded.split(GAP);
  const blocks = parts.filter((_, i) => i % 2 === 0);
  const gaps = parts.filter((_, i) => i % 2 === 1).map((run) => run.split(ANY).length - 1);
  const key = blocks.map((block, i) => block + gapKey(gaps[i])).join('');
  return { key, blocks, gaps };
}

const gapKey = (least: number | undefined): string =>
  least === undefined ? '' : ANY.repeat(least) + STAR;

function codeText(text: string, { wildcards, ignoreCase }: PatternReading): string {
  const cased = ignoreCase ? text.toLowerCase() : text;
  return wildcards ? cased.replaceAll('?', ANY).replaceAll('*', STAR) : cased;
}

function codeVariables(text: string, reading: PatternReading): string | undefined {
  let coded = '';
  let from = 0;
  for (const variable of findPolicyVariables(text)) {
    coded += codeText(text.slice(from, variable.start), reading);
    const plain = variable.closed && /^[^${}\u0080-\uFFFF]*$/.test(variable.inner);
    const escape = variable.closed && isEscape(variable);
    if (!plain && !escape) return undefined;
    coded += escape ? variable.inner : codeVariable(variable.inner);
    from = variable.end;
  }
  return coded + codeText(text.slice(from), reading);
}

const codeVariable = (inner: string): string =>
  [...`\${${inner}}`]
    .map((character) => String.fromCharCode(VARIABLE + character.charCodeAt(0)))
    .join('');

/** Whether a character belongs to a variable, whose value may be empty, of any length, of any characters. */
export const isOfVariable = (character: string | undefined): boolean =>
  character !== undefined && character >= '\uE000' && character < ANY;

/** What stands between the wildcards and variables of a pattern; some of it may be empty. */
export const literalRuns = ({ blocks }: Pattern): readonly string[] =>
  blocks.flatMap((block) => block.split(RESERVED));

/** Whether a pattern has no wildcard, so that only its own text (and its variables' values) match. */
export const isLiteral = ({ blocks: [first = ''], gaps }: Pattern): boolean =>
  gaps.length === 0 && !first.includes(ANY);
