import type { Piece } from './pieces';

/** One way to ask about an action, a resource or a caller. */
export interface Unit {
  /** The pattern that it is an example of, as reports name it. */
  readonly label: string;
  readonly sample: string;
}

/** Units of which exactly the same statements speak. */
export interface Cell {
  readonly index: number;
  /** The bits of these statements. */
  readonly mask: bigint;
  readonly units: readonly Unit[];
}

/** Actions, resources or callers, as far as the statements tell them apart. */
export interface Dimension {
  readonly cells: readonly Cell[];
  /** Every label. */
  readonly labels: readonly string[];
  /** For each label that takes in others, these. */
  readonly within: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How labels take in each other. */
export interface Cover {
  /** Whether a label may take in others at all; few do. */
  readonly isWide: (label: string) => boolean;
  readonly covers: (wide: string, narrow: string) => boolean;
}

/** A pattern, and the narrower ones within it for which the same cannot be said. */
export interface Part {
  readonly pattern: string;
  readonly except: readonly string[];
}

export const unitsOf = (pieces: readonly Piece[]): readonly Unit[] =>
  pieces.flatMap(({ pattern, samples }) => samples.map((sample) => ({ label: pattern, sample })));

/** Puts units together of which the same statements speak. */
export function gather(
  units: readonly Unit[],
  maskOf: (sample: string) => bigint,
  { isWide, covers }: Cover,
): Dimension {
  const byMask = new Map<bigint, Unit[]>();
  for (const unit of units) {
    const mask = maskOf(unit.sample);
    const known = byMask.get(mask);
    if (known === undefined) byMask.set(mask, [unit]);
    else known.push(unit);
  }
  const labels = [...new Set(units.map(({ label }) => label))];
  const taken = (wide: string): ReadonlySet<string> =>
    new Set(labels.filter((one) => one !== wide && covers(wide, one)));
  return {
    cells: [...byMask].map(([mask, own], index) => ({ index, mask, units: own })),
    labels,
    within: new Map(labels.filter(isWide).map((wide) => [wide, taken(wide)])),
  };
}

/** Says some cells in as few patterns as possible. */
export function partsOf({ labels, within }: Dimension, cells: readonly Cell[]): readonly Part[] {
  const own = new Set(cells.flatMap(({ units }) => units.map(({ label }) => label)));
  const wideOutside = [...within.keys()].filter((label) => !own.has(label));
  const takesIn = (wide: string, narrow: string): boolean => within.get(wide)?.has(narrow) === true;
  const kept: string[] = [];
  // A pattern is said by a wider one, unless it lies within an exception of that one.
  const isSaid = (one: string): boolean =>
    kept.some(
      (wide) =>
        takesIn(wide, one) &&
        !wideOutside.some((other) => takesIn(wide, other) && takesIn(other, one)),
    );
  const wideInside = [...within.keys()].filter((label) => own.has(label));
  for (const one of widestFirst(wideInside, within)) if (!isSaid(one)) kept.push(one);
  const said = new Set(kept);
  return labels
    .filter((one) => own.has(one) && (within.has(one) ? said.has(one) : !isSaid(one)))
    .map((pattern) => {
      const excepted = [...(within.get(pattern) ?? [])].filter((other) => !own.has(other));
      const wide = excepted.filter((one) => within.has(one));
      return { pattern, except: excepted.filter((one) => !wide.some((all) => takesIn(all, one))) };
    });
}

/** A pattern takes in more of the others than any that it takes in does. */
const widestFirst = (labels: readonly string[], within: Dimension['within']): readonly string[] =>
  [...labels].sort((a, b) => (within.get(b)?.size ?? 0) - (within.get(a)?.size ?? 0));
