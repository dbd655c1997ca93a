/**
 * Conditions as boxes. For every condition key there are a few kinds of values; what a statement asks
 * of a key is a set of these kinds (as bits), and a statement's conditions together are a box: one
 * set for each key that it asks about, and anything for the others.
 */
export type Box = ReadonlyMap<string, number>;

/** For each key the number of kinds of its values. */
export type Grid = ReadonlyMap<string, number>;

/** For each key one kind of values, by its number; keys that make no difference are left out. */
export type Point = ReadonlyMap<string, number>;

/** So many steps are made in search of one point. */
const PATIENCE = 20_000;

/**
 * A point of a box that lies in none of some others.
 *
 * @returns `none` where there is none for sure, `lost` where the search was given up
 */
export function pointOutside(
  box: Box,
  others: readonly Box[],
  grid: Grid,
): Point | 'none' | 'lost' {
  let steps = 0;
  const search = (inside: Box, from: number): Point | 'none' | 'lost' => {
    if (++steps > PATIENCE) return 'lost';
    for (let i = from; i < others.length; i++) {
      const other = others[i];
      if (other === undefined || meet(inside, other) === undefined) continue;
      return around(inside, other, i + 1);
    }
    return new Map([...inside].map(([key, kinds]) => [key, lowest(kinds)]));
  };
  /** What a box leaves of another one, key by key. */
  const around = (inside: Box, other: Box, from: number): Point | 'none' | 'lost' => {
    let rest = inside;
    for (const [key, kinds] of other) {
      const own = rest.get(key) ?? everything(grid, key);
      const left = own & ~kinds;
      if (left !== 0) {
        const found = search(new Map(rest).set(key, left), from);
        if (found !== 'none') return found;
      }
      rest = new Map(rest).set(key, own & kinds);
    }
    return 'none';
  };
  return isEmpty(box) ? 'none' : search(box, 0);
}

/** What two boxes have in common; undefined for nothing. */
export function meet(a: Box, b: Box): Box | undefined {
  const common = new Map(a);
  for (const [key, kinds] of b) common.set(key, (common.get(key) ?? ~0) & kinds);
  return isEmpty(common) ? undefined : common;
}

const isEmpty = (box: Box): boolean => [...box.values()].includes(0);

const everything = (grid: Grid, key: string): number => ~0 >>> (32 - (grid.get(key) ?? 1));

const lowest = (kinds: number): number => 31 - Math.clz32(kinds & -kinds);
