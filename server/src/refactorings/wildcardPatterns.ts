import type { Action } from '../catalog/model';
import { matchesWildcard } from '../iam/wildcard';

/** A pattern has to stand for so many actions that would be written out without it. */
const LEAST = { prefix: 2, other: 3 };

/**
 * Finds few patterns that match actions of a service, and no action but those that may be matched.
 * Patterns begin and end at the beginnings of words, as people write them. Of those that match as
 * many, the one that says most is taken, since it matches the fewest actions of the future.
 *
 * @param wanted the actions to match; those that no pattern helps with are in none of the answers
 * @param permitted the actions that may be matched; all of `wanted` are among them
 * @returns the parts behind the colon: `Get*`
 */
export function exactPatterns(
  wanted: readonly Action[],
  permitted: ReadonlySet<Action>,
): readonly string[] {
  const service = wanted[0]?.service;
  if (service === undefined) return [];
  const candidates = candidatesFor(wanted);
  const others = service.actions.filter((action) => !permitted.has(action));
  const open = new Set(wanted);
  const chosen: string[] = [];
  for (;;) {
    const best = bestOf(candidates, open);
    if (best === undefined) return chosen;
    candidates.delete(best.name);
    if (others.some(({ name }) => matchesWildcard(best.name, name, true))) continue;
    chosen.push(best.name);
    for (const action of open)
      if (matchesWildcard(best.name, action.name, true)) open.delete(action);
  }
}

interface Candidate {
  readonly name: string;
  readonly actions: Action[];
  readonly least: number;
  /** How many of the actions were still open when they were counted last: there are never more later. */
  count: number;
}

/** Every pattern that some wanted actions share, by its name. */
function candidatesFor(wanted: readonly Action[]): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  const add = (name: string, action: Action, least: number): void => {
    const known = found.get(name);
    if (known === undefined) found.set(name, { name, actions: [action], least, count: 1 });
    else known.count = known.actions.push(action);
  };
  for (const action of wanted) {
    const starts = wordStarts(action.name);
    for (const start of starts) {
      const head = action.name.slice(0, start);
      const least = start === 0 ? LEAST.other : LEAST.prefix;
      add(`${head}*`, action, least);
      for (const end of starts)
        if (end >= start && end > 0) add(`${head}*${action.name.slice(end)}`, action, LEAST.other);
    }
  }
  return found;
}

/** Where the words of a name begin: 0, 3 and 6 in `GetMFADevice`. */
export function wordStarts(name: string): readonly number[] {
  const isUpper = (i: number): boolean => /[A-Z]/.test(name[i] ?? '');
  return [...name].flatMap((_, i) =>
    i === 0 || (isUpper(i) && (!isUpper(i - 1) || (i + 1 < name.length && !isUpper(i + 1))))
      ? [i]
      : [],
  );
}

/** Counts only what may be the best: most counts need no second look. */
function bestOf(
  candidates: Map<string, Candidate>,
  open: ReadonlySet<Action>,
): Candidate | undefined {
  for (;;) {
    let best: Candidate | undefined;
    for (const candidate of candidates.values()) {
      if (candidate.count < candidate.least) candidates.delete(candidate.name);
      else if (best === undefined || isBetter(candidate, best)) best = candidate;
    }
    if (best === undefined) return undefined;
    const count = best.actions.filter((action) => open.has(action)).length;
    if (count === best.count) return best;
    best.count = count;
  }
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.count !== b.count) return a.count > b.count;
  // What begins with the whole verb reads best.
  if (a.least !== b.least) return a.least < b.least;
  return a.name.length > b.name.length;
}
