import type { Change, Terms } from './difference';
import type { Cell } from './dimensions/dimension';
import type { Measured } from './dimensions/dimensions';
import type { Member } from './members';
import type { Terrain } from './conditions/terrain';
import type { Verdict } from './conditions/verdict';

/** Actions, resources and callers about which the same statements speak, and the sides differ. */
export interface Spot {
  readonly action: Cell;
  readonly resource: Cell;
  readonly caller: Cell;
  readonly change: Change;
  readonly verdict: Verdict;
  readonly speaking: readonly Member[];
  readonly before: Terms;
  readonly after: Terms;
  /** Equal for spots of which the same is to be said. */
  readonly key: string;
}

/** Where two sides differ, with all that is needed to tell it. */
export interface Found {
  readonly spots: readonly Spot[];
  readonly actions: Measured;
  readonly resources: Measured;
  readonly callers: Measured;
  readonly terrain: Terrain;
  /** Nothing can have been missed. */
  readonly whole: boolean;
}
