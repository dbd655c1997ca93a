import { hasWildcard } from '../../../iam/wildcard';
import { closeUnderIntersection, intersect, normalise } from './intersect';

/**
 * A pattern of both sides, or what some have in common, with texts that stand for all it matches and
 * no narrower one does.
 */
export interface Piece {
  readonly pattern: string;
  readonly samples: readonly string[];
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  /** There is a sample for every way in which a text can match some of the patterns and not others. */
  readonly whole: boolean;
}

/** A character that policies do not hold: what stands for a wildcard is matched by wildcards only. */
const FRESH = '¤';

/**
 * Cuts all texts into pieces along some patterns. In an alphabet with a character that no pattern has,
 * a text made with it is matched by exactly those patterns that match all texts of its kind, so that
 * one sample for each piece is enough; where `?` counts characters, a few lengths are tried.
 *
 * @param shape what every text looks like: `*:*` for actions
 */
export function cutIntoPieces(patterns: Iterable<string>, shape: string): Pieces {
  const labels = new Map<string, string>();
  let whole = true;
  for (const pattern of patterns) {
    const shaped = shape === '*' ? [normalise(pattern)] : intersect(normalise(pattern), shape);
    if (shaped === undefined) whole = false;
    for (const one of shaped ?? []) if (!labels.has(one)) labels.set(one, pattern);
  }
  const closed = closeUnderIntersection(labels.keys());
  const counts = closed.patterns.some((one) => one.includes('?'));
  const fills = counts ? ['', FRESH, FRESH.repeat(3), FRESH.repeat(9)] : [FRESH.repeat(3)];
  return {
    pieces: closed.patterns.map((one) => ({
      pattern: labels.get(one) ?? one,
      samples: hasWildcard(one) ? [...new Set(fills.map((fill) => fillIn(one, fill)))] : [one],
    })),
    whole: whole && closed.whole && !counts && !closed.patterns.some((one) => one.includes(FRESH)),
  };
}

const fillIn = (pattern: string, fill: string): string =>
  pattern.replaceAll('*', fill).replaceAll('?', FRESH);
