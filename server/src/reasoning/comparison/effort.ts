/** How much work a comparison may be. */
export interface Effort {
  /** Patterns of actions and resources, and values of conditions, of all statements that matter. */
  readonly patterns: number;
  /** Combinations of actions, resources and callers that are looked at. */
  readonly steps: number;
}

/** For somebody who waits for the answer: some seconds for the largest policies that AWS publishes. */
export const THOROUGH: Effort = { patterns: 20_000, steps: 2_000_000 };

/** For what is shown while somebody types: a few hundredths of a second. */
export const QUICK: Effort = { patterns: 250, steps: 3_000 };

/** Counts work down; the engine has no clock, so that the same question has the same answer always. */
export interface Budget {
  /** Takes a step; false where none is left. */
  readonly spend: (steps?: number) => boolean;
  readonly isSpent: () => boolean;
}

export function budgetOf({ steps }: Effort): Budget {
  let left = steps;
  return {
    spend: (count = 1) => (left -= count) >= 0,
    isSpent: () => left < 0,
  };
}
