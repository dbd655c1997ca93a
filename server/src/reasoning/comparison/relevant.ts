import { coverResources } from '../cover/coverSelections';
import { actionsMayMeet } from './dimensions/matchers';
import type { Member } from './members';

/**
 * The statements that can have to do with a difference: those that only one side has, and those of
 * both sides that may speak about something that one of these speaks about. A request about which
 * none of the former speaks is answered by the same statements on both sides.
 */
export function relevantMembers(members: readonly Member[]): readonly Member[] {
  const changed = new Set(changedMembers(members));
  const seen = new Map<string, boolean>();
  const matters = (one: Member): boolean => {
    if (changed.has(one)) return true;
    const known = seen.get(one.canonical);
    if (known !== undefined) return known;
    const found = [...changed].some((other) => mayMeet(one, other));
    seen.set(one.canonical, found);
    return found;
  };
  return members.filter(matters).map((one, i) => ({ ...one, bit: 1n << BigInt(i) }));
}

/** The statements that only one side has. */
export function changedMembers(members: readonly Member[]): readonly Member[] {
  const canonicals = (side: Member['side']): ReadonlySet<string> =>
    new Set(members.filter((one) => one.side === side).map(({ canonical }) => canonical));
  const [old, next] = [canonicals('old'), canonicals('new')];
  return members.filter(({ canonical }) => !old.has(canonical) || !next.has(canonical));
}

/** Whether there may be requests about which both statements speak, their conditions left aside. */
function mayMeet(one: Member, other: Member): boolean {
  if (!actionsMayMeet(one.statement.actions, other.statement.actions)) return false;
  // What is a variable in one policy is plain text in the other.
  if (one.variables !== other.variables) return true;
  return coverResources(one.statement, other.statement) !== 'none';
}
