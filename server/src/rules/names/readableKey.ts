import type { Condition } from '../../policy/model';
import { isFilledInLater } from '../grammar/placeholder';

/** A condition key, taken apart. */
export interface ReadableKey {
  /** As written. */
  readonly key: string;
  /** Before the first colon. */
  readonly prefix: string;
  /** After it. */
  readonly name: string;
}

/**
 * The key of a condition, where its name can be judged: it has the form `prefix:name`, no part of it
 * is filled in later, and neither its operator nor its value is a mistake of another kind.
 */
export function readableKey({ operator, entry }: Condition): ReadableKey | undefined {
  const key = entry.key.outline;
  if (operator === undefined || entry.value === undefined || entry.value.kind === 'map')
    return undefined;
  if (isFilledInLater(key) || !/^[^\s:<>{}]+:[^\s/:<>{}]+([/:][^]*)?$/.test(key)) return undefined;
  const colon = key.indexOf(':');
  return { key, prefix: key.slice(0, colon), name: key.slice(colon + 1) };
}
