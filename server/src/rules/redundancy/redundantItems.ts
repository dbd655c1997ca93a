import { fieldsCover } from '../../iam/patternFields';
import type { PatternFields } from '../../iam/patternFields';
import { indexPatterns } from '../../iam/patternIndex';
import { suspects } from './suspects';
import type { Item } from './suspects';

interface Known<T> {
  readonly item: T;
  readonly pattern: PatternFields;
  readonly order: number;
}

/**
 * Finds the items of a list that add nothing to the others, each with an item that covers it and
 * stays. Of items that cover one another the first stays. All of them can be removed together.
 *
 * @param read reads an item; undefined where it is no pattern of its kind
 */
export function redundantItems<T extends Item>(
  items: readonly T[],
  read: (text: string) => PatternFields | undefined,
): ReadonlyMap<T, T> {
  const known = suspects(items).flatMap((item, order) => {
    const pattern = item.text === undefined ? undefined : read(item.text);
    return pattern === undefined ? [] : [{ item, pattern, order }];
  });
  const redundant = new Map<T, T>();
  if (known.length < 2) return redundant;
  const kept = keptItems(known);
  for (const one of known) {
    const other = kept(one);
    if (other !== one) redundant.set(one.item, other.item);
  }
  return redundant;
}

/** Answers which item stays for each: itself, or one that covers it and is covered by none. */
function keptItems<T>(known: readonly Known<T>[]): (one: Known<T>) => Known<T> {
  const firsts = new Map<string, Known<T>>();
  for (const one of known) if (!firsts.has(one.pattern.key)) firsts.set(one.pattern.key, one);
  const index = indexPatterns([...firsts.values()].map((one) => [one.pattern, one] as const));
  const answers = new Map<Known<T>, Known<T>>();
  const find = (one: Known<T>): Known<T> => {
    for (const wide of index.covering(one.pattern)) {
      const equal = wide === one || fieldsCover(one.pattern, wide.pattern);
      // From there on up to wider patterns, or to earlier ones as wide: it comes to an end.
      if (!equal || wide.order < one.order) return answer(wide);
    }
    return one;
  };
  const answer = (one: Known<T>): Known<T> => {
    const known = answers.get(one) ?? find(one);
    answers.set(one, known);
    return known;
  };
  return (one) => answer(firsts.get(one.pattern.key) ?? one);
}
