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
  /** Every label, from the widest on. */
  readonly labels: readonly string[];
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
  covers: Dimension['covers'],
): Dimension {
  const byMask = new Map<bigint, Unit[]>();
  for (const unit of units) {
    const mask = maskOf(unit.sample);
    const known = byMask.get(mask);
    if (known === undefined) byMask.set(mask, [unit]);
    else known.push(unit);
  }
  return {
    cells: [...byMask].map(([mask, own], index) => ({ index, mask, units: own })),
    labels: [...new Set(units.map(({ label }) => label))],
    covers,
  };
}

/** Says some cells in as few patterns as possible. */
export function partsOf({ labels, covers }: Dimension, cells: readonly Cell[]): readonly Part[] {
  const own = new Set(cells.flatMap(({ units }) => units.map(({ label }) => label)));
  const inside = labels.filter((label) => own.has(label));
  const outside = labels.filter((label) => !own.has(label));
  const within = (wide: string, narrow: string): boolean => wide !== narrow && covers(wide, narrow);
  const kept: string[] = [];
  // A pattern is said by a wider one, unless it lies within an exception of that one.
  for (const one of widestFirst(inside, covers)) {
    const said = kept.some(
      (wide) =>
        within(wide, one) && !outside.some((other) => within(wide, other) && within(other, one)),
    );
    if (!said) kept.push(one);
  }
  return inside
    .filter((one) => kept.includes(one))
    .map((pattern) => {
      const excepted = outside.filter((other) => within(pattern, other));
      return {
        pattern,
        except: excepted.filter((one) => !excepted.some((wide) => within(wide, one))),
      };
    });
}

/** A pattern covers more of the others than any that it covers does. */
function widestFirst(labels: readonly string[], covers: Dimension['covers']): readonly string[] {
  const counts = new Map(
    labels.map((wide) => [wide, labels.filter((one) => covers(wide, one)).length]),
  );
  return [...labels].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}
