import { indexPatterns } from '../../../iam/patternIndex';
import type { PatternFields } from '../../../iam/patternFields';
import type { SelectionReading } from './statementReading';

/** What a statement selects in one of its elements, as texts that can be compared. */
export interface Selected {
  readonly texts: readonly string[];
  /** `NotAction`, `NotResource`, `NotPrincipal`: everything but the texts. */
  readonly negated: boolean;
}

/** Positions of statements in a policy, some of them perhaps more than once. */
export interface Candidates {
  readonly count: number;
  readonly positions: () => Iterable<number>;
}

/** Answers, for the position of a statement, which ones may cover it; itself may be among them. */
export type CandidateFile = (i: number) => Candidates;

const NONE: Candidates = { count: 0, positions: () => [] };
/** Nothing is gained by looking here. */
const EVERY: Candidates = { count: Number.POSITIVE_INFINITY, positions: () => [] };

const joined = (lists: readonly (readonly number[] | undefined)[]): Candidates => ({
  count: lists.reduce((sum, list) => sum + (list?.length ?? 0), 0),
  *positions() {
    for (const list of lists) yield* list ?? [];
  },
});

/**
 * Files statements by what they select in one element, so that those which may cover another one are
 * found without looking at all. A statement that covers another has any one text of the other's, or a
 * pattern that begins like it, or is a negated one.
 *
 * @param selected per statement; undefined for those that are left out
 * @param texts per statement, the text of it to look for
 */
export function fileByText(
  selected: readonly (Selected | undefined)[],
  texts: readonly (string | undefined)[],
): CandidateFile {
  const equal = new Map<string, number[]>();
  for (const text of texts) if (text !== undefined) equal.set(text, []);
  const starts = new Map<string, number[]>();
  const negated: number[] = [];
  const exceptions = new Map<string, number[]>();
  selected.forEach((one, i) => {
    if (one?.negated === true) {
      negated.push(i);
      file(exceptions, one.texts[0] ?? '', i);
    }
    if (one === undefined || one.negated) return;
    for (const text of one.texts) {
      equal.get(text)?.push(i);
      if (text.includes('*') || text.includes('?'))
        file(starts, text.slice(0, text.search(/[*?$]/)), i);
    }
  });
  const lengths = [...new Set([...starts.keys()].map(({ length }) => length))];
  return (i) => {
    const own = selected[i];
    const text = texts[i];
    if (own === undefined || text === undefined) return NONE;
    // What covers a negated one is everything, or leaves out nothing but what that leaves out.
    if (own.negated) {
      const open = own.texts.some((one) => /[*?]/.test(one));
      const fewer = open ? [negated] : own.texts.map((one) => exceptions.get(one));
      return joined([starts.get(''), ...fewer]);
    }
    const beginning = lengths.map((length) =>
      length <= text.length ? starts.get(text.slice(0, length)) : undefined,
    );
    return joined([...beginning, equal.get(text), negated]);
  };
}

/** The text of each statement that the fewest statements have. */
export function rarestTexts(
  selected: readonly (Selected | undefined)[],
): readonly (string | undefined)[] {
  const counts = new Map<string, number>();
  for (const one of selected)
    for (const text of one?.texts ?? []) counts.set(text, (counts.get(text) ?? 0) + 1);
  const count = (text: string): number => counts.get(text) ?? 0;
  return selected.map((one) => {
    let rarest = one?.texts[0];
    for (const text of one?.texts ?? [])
      if (rarest === undefined || count(text) < count(rarest)) rarest = text;
    return rarest;
  });
}

/**
 * Files statements by their conditions: one that covers another has no condition that the other
 * lacks, so its first one is among the other's.
 *
 * @param lines per statement, each condition as one text, sorted
 */
export function fileByCondition(lines: readonly (readonly string[])[]): CandidateFile {
  const firsts = new Map<string, number[]>();
  lines.forEach(([first = ''], i) => {
    file(firsts, first, i);
  });
  return (i) => joined(['', ...(lines[i] ?? [])].map((line) => firsts.get(line)));
}

/**
 * Files statements by what the patterns of one element cover: dear, and for policies of many alike.
 *
 * @param selections per statement; undefined for those that are left out
 */
export function fileByPattern(
  selections: readonly (SelectionReading | undefined)[],
): CandidateFile {
  const counts = new Map<string, number>();
  const negated: number[] = [];
  const plain: (readonly [PatternFields, number])[] = [];
  selections.forEach((one, i) => {
    if (one?.negated === true) negated.push(i);
    for (const pattern of one?.patterns ?? []) {
      counts.set(pattern.key, (counts.get(pattern.key) ?? 0) + 1);
      if (one?.negated === false) plain.push([pattern, i]);
    }
  });
  const index = indexPatterns(plain);
  return (i) => {
    const own = selections[i];
    const [first, ...others] = own?.patterns ?? [];
    if (own === undefined || own.negated || first === undefined) return EVERY;
    const count = ({ key }: PatternFields): number => counts.get(key) ?? 0;
    const rarest = others.reduce((best, one) => (count(one) < count(best) ? one : best), first);
    return {
      count: index.effort(rarest) + negated.length,
      *positions() {
        yield* index.covering(rarest);
        yield* negated;
      },
    };
  };
}

function file(files: Map<string, number[]>, name: string, position: number): void {
  const list = files.get(name);
  if (list === undefined) files.set(name, [position]);
  else list.push(position);
}
