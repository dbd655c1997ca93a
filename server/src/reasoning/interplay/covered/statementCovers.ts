import { loosePattern } from '../../../iam/loosePattern';
import type { PatternFields } from '../../../iam/patternFields';
import { wildcardsOverlap } from '../../../iam/wildcard';
import { principalsCover } from './principalNames';
import type { SelectionReading, StatementReading } from './statementReading';

/** Whether a statement says all that another one says: of two Allows, or two Denies. */
export const statementCovers = (wide: StatementReading, narrow: StatementReading): boolean =>
  wide.statement.effect === narrow.statement.effect &&
  wide.conditions.every((line) => narrow.conditions.includes(line)) &&
  principalsCover(wide.principals, narrow.principals, wide.statement.effect) &&
  selectionCovers(wide.actions, narrow.actions, true) &&
  selectionCovers(wide.resources, narrow.resources, false);

/**
 * Whether a selection takes in all of another one. What is not known of the wide one takes in
 * nothing, what is not known of the other one may be anything.
 */
export function selectionCovers(
  wide: SelectionReading | undefined,
  narrow: SelectionReading | undefined,
  ignoreCase: boolean,
): boolean {
  if (wide === undefined || narrow === undefined) return wide === narrow;
  if (!wide.negated && wide.patterns.some(({ everything }) => everything)) return true;
  if (!narrow.complete) return false;
  if (!wide.negated) return !narrow.negated && narrow.patterns.every(isIn(wide));
  if (!wide.complete) return false;
  // Of two negated selections the one that leaves out less takes in more.
  if (narrow.negated) return wide.patterns.every(isIn(narrow));
  return narrow.texts.every((text) =>
    wide.texts.every(
      (exception) => !wildcardsOverlap(loosePattern(exception), loosePattern(text), ignoreCase),
    ),
  );
}

const isIn =
  ({ index }: SelectionReading) =>
  (pattern: PatternFields): boolean =>
    !index().covering(pattern)[Symbol.iterator]().next().done;
