import type { Entry, Value } from '../../policy/value';

/**
 * Values and entries that stand somewhere else than where they are read, behind an alias or a merge
 * key: they can be replaced as a whole, and not changed in themselves.
 */
const elsewhere = new WeakMap<Value | Entry, Value | undefined>();

/** Notes that a value stands somewhere else, as the original. */
export function markElsewhere<T extends Value | Entry>(value: T, original?: Value): T {
  elsewhere.set(value, original);
  return value;
}

/** The value that is read here again; undefined for one that stands where it is read. */
export const originalOf = (value: Value): Value | undefined => elsewhere.get(value);

/** Whether a value, or an entry, stands somewhere else. */
export const standsElsewhere = (value: Value | Entry): boolean => elsewhere.has(value);

/** What is made of a value stands where the value does. */
export const standingLike = <T extends Value | Entry>(made: T, original: Value | Entry): T =>
  elsewhere.has(original) ? markElsewhere(made, elsewhere.get(original)) : made;
