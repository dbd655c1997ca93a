import { isLiteral, literalRuns } from './pattern';
import { fieldsCover } from './patternFields';
import type { PatternFields } from './patternFields';

/** Patterns, filed so that those which cover another one are found without comparing with all. */
export interface PatternIndex<T> {
  /** The values filed under patterns that cover this one, itself included. */
  readonly covering: (narrow: PatternFields) => Iterable<T>;
  /** How many patterns `covering` would look at. */
  readonly effort: (narrow: PatternFields) => number;
}

interface Filed<T> {
  readonly pattern: PatternFields;
  readonly value: T;
}

/** So few patterns are looked at one by one. */
const FEW = 8;

/**
 * Files patterns. One that has no wildcard covers only its equals. What any other covers has all of
 * its literal characters in the same field, so it is filed under the three in a row that the fewest
 * patterns have. So the work grows with the number of patterns, unless very many are alike.
 */
export function indexPatterns<T>(patterns: Iterable<readonly [PatternFields, T]>): PatternIndex<T> {
  const equal = new Map<string, Filed<T>[]>();
  const open: Filed<T>[] = [];
  for (const [pattern, value] of patterns) {
    const filed = { pattern, value };
    if (!pattern.everything && pattern.fields.every(isLiteral)) file(equal, pattern.key, filed);
    else open.push(filed);
  }
  const openFor = open.length <= FEW ? () => [open] : fileByRuns(open);
  const candidates = (narrow: PatternFields): readonly (readonly Filed<T>[])[] => [
    ...openFor(narrow),
    equal.get(narrow.key) ?? [],
  ];
  return {
    *covering(narrow) {
      for (const list of candidates(narrow))
        for (const { pattern, value } of list) if (fieldsCover(pattern, narrow)) yield value;
    },
    effort: (narrow) => candidates(narrow).reduce((sum, list) => sum + list.length, 0),
  };
}

function fileByRuns<T>(
  open: readonly Filed<T>[],
): (narrow: PatternFields) => readonly (readonly Filed<T>[])[] {
  const counts = new Map<string, number>();
  const runs = open.map(({ pattern }) => runsOf(pattern));
  for (const own of runs) for (const run of own) counts.set(run, (counts.get(run) ?? 0) + 1);
  const files = new Map<string, Filed<T>[]>();
  open.forEach((filed, i) => {
    let rarest = '';
    let least = Number.POSITIVE_INFINITY;
    for (const run of runs[i] ?? []) {
      const count = counts.get(run) ?? 0;
      if (count < least) [rarest, least] = [run, count];
    }
    file(files, rarest, filed);
  });
  return (narrow) => ['', ...runsOf(narrow)].flatMap((run) => [files.get(run) ?? []]);
}

/** Every three literal characters in a row of a pattern, with the number of their field. */
function runsOf({ fields }: PatternFields): ReadonlySet<string> {
  const runs = new Set<string>();
  fields.forEach((field, number) => {
    for (const run of literalRuns(field))
      for (let i = 0; i + 3 <= run.length; i++) runs.add(`${number}${run.slice(i, i + 3)}`);
  });
  return runs;
}

function file<T>(files: Map<string, T[]>, name: string, one: T): void {
  const list = files.get(name);
  if (list === undefined) files.set(name, [one]);
  else list.push(one);
}
