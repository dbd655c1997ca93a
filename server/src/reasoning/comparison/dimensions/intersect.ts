import { coversWildcard, hasWildcard, wildcardsOverlap } from '../../../iam/wildcard';

/** More patterns than this are not followed up. */
const MANY = 24;

/** The wildcards of each run in one order: `?*` for `*?`, one asterisk for several. */
export const normalise = (pattern: string): string =>
  // Few patterns have two wildcards side by side.
  !/[*?]\*|\*\?/.test(pattern) ? pattern : replaceRuns(pattern);

const replaceRuns = (pattern: string): string =>
  pattern.replace(/[*?]*\*[*?]*/g, (run) => `${'?'.repeat(run.replaceAll('*', '').length)}*`);

/**
 * The texts that match both of two patterns, as patterns. Two ARNs, and two actions, are compared
 * field by field.
 *
 * @returns undefined where they are too many to be told one by one
 */
export function intersect(a: string, b: string): readonly string[] | undefined {
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  if (left.length !== right.length) return intersectText(a, b);
  let all: readonly string[] = [''];
  for (const [i, field] of left.entries()) {
    const common = intersectText(field, right[i] ?? '');
    if (common === undefined) return undefined;
    all = all.flatMap((start) => common.map((one) => (i === 0 ? one : `${start}:${one}`)));
    if (all.length > MANY) return undefined;
  }
  return all;
}

/** Whether two patterns have anything in common; `intersect` says what. */
function overlap(a: string, b: string): boolean {
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  if (left.length !== right.length) return wildcardsOverlap(a, b);
  return left.every((field, i) => wildcardsOverlap(field, right[i] ?? ''));
}

/** The fields of an ARN, of which the last may hold colons, or those of an action. */
function fieldsOf(pattern: string): readonly string[] {
  if (!pattern.startsWith('arn:')) return pattern.split(':');
  const fields = pattern.split(':');
  return [...fields.slice(0, 5), ...(fields.length > 5 ? [fields.slice(5).join(':')] : [])];
}

function intersectText(one: string, other: string): readonly string[] | undefined {
  if (one === other || other === '*') return [one];
  if (one === '*') return [other];
  // ARNs are long, and mostly differ in their middle.
  const [start, end] = commonEnds(one, other);
  const inner = intersectInner(
    one.slice(start, one.length - end),
    other.slice(start, other.length - end),
  );
  const [before, after] = [one.slice(0, start), one.slice(one.length - end)];
  return inner?.map((text) => `${before}${text}${after}`);
}

/** How many plain characters two patterns have in common at their start, and at their end. */
function commonEnds(one: string, other: string): readonly [start: number, end: number] {
  const shorter = Math.min(one.length, other.length);
  const isCommon = (i: number, j: number): boolean =>
    one[i] === other[j] && one[i] !== '*' && one[i] !== '?';
  let start = 0;
  while (start < shorter && isCommon(start, start)) start++;
  let end = 0;
  while (end < shorter - start && isCommon(one.length - 1 - end, other.length - 1 - end)) end++;
  return [start, end];
}

function intersectInner(a: string, b: string): readonly string[] | undefined {
  const known = new Map<number, readonly string[]>();
  let tooMany = false;
  const go = (i: number, j: number): readonly string[] => {
    const place = i * (b.length + 1) + j;
    const found = known.get(place);
    if (found !== undefined) return found;
    const all = [...new Set(step(i, j).map(normalise))];
    if (all.length > MANY) tooMany = true;
    const kept = all.slice(0, MANY);
    known.set(place, kept);
    return kept;
  };
  const step = (i: number, j: number): readonly string[] => {
    const [x, y] = [a[i], b[j]];
    if (x === undefined && y === undefined) return [''];
    if (x === '*' && y === '*') return prefixed('*', [...go(i + 1, j), ...go(i, j + 1)]);
    if (x === '*') return [...go(i + 1, j), ...(y === undefined ? [] : prefixed(y, go(i, j + 1)))];
    if (y === '*') return [...go(i, j + 1), ...(x === undefined ? [] : prefixed(x, go(i + 1, j)))];
    if (x === undefined || y === undefined) return [];
    if (x === y || y === '?') return prefixed(x, go(i + 1, j + 1));
    return x === '?' ? prefixed(y, go(i + 1, j + 1)) : [];
  };
  const all = go(0, 0);
  if (tooMany) return undefined;
  return all.filter(
    (one, i) =>
      !all.some(
        (other, j) =>
          j !== i && coversWildcard(other, one) && (j < i || !coversWildcard(one, other)),
      ),
  );
}

const prefixed = (start: string, rests: readonly string[]): readonly string[] =>
  rests.map((rest) => start + rest);

/** Patterns together with all that any of them have in common. */
export interface Closure {
  readonly patterns: readonly string[];
  /** Nothing has been left out. */
  readonly whole: boolean;
}

/** More than so many, or after so many attempts, what several patterns have in common is looked at for some of them only. */
const LIMIT = 48;
const ATTEMPTS = 150;

/**
 * Adds to patterns what they have in common, so that there is one for every way in which a text can
 * match some of them and not the others.
 */
export function closeUnderIntersection(patterns: Iterable<string>): Closure {
  const all = new Set([...patterns].map(normalise));
  const open = [...all].filter(hasWildcard);
  let whole = true;
  let attempts = 0;
  for (let i = 1; i < open.length; i++) {
    if (open.length > LIMIT || attempts > ATTEMPTS) {
      whole = false;
      break;
    }
    for (let j = 0; j < i; j++) {
      const [a = '', b = ''] = [open[i], open[j]];
      if (!overlap(a, b) || coversWildcard(a, b) || coversWildcard(b, a)) continue;
      attempts++;
      const common = intersect(a, b);
      if (common === undefined) whole = false;
      for (const one of common ?? []) {
        if (all.has(one)) continue;
        all.add(one);
        if (hasWildcard(one)) open.push(one);
      }
    }
  }
  return { patterns: [...all], whole };
}
