import type { Entry, Value } from '../policy/value';

/**
 * Values and entries that stand somewhere else than where they are read, behind an alias or a merge
 * key: they can be replaced as a whole, and not changed in themselves.
 */
const elsewhere = new WeakSet<Value | Entry>();

/** Notes that a value stands somewhere else. */
export function markElsewhere<T extends Value | Entry>(value: T): T {
  elsewhere.add(value);
  return value;
}

/** Whether a value, or an entry, stands somewhere else. */
export const standsElsewhere = (value: Value | Entry): boolean => elsewhere.has(value);

/** What is made of a value stands where the value does. */
export const standingLike = <T extends Value | Entry>(made: T, original: Value | Entry): T =>
  elsewhere.has(original) ? markElsewhere(made) : made;
