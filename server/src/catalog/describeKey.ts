import { findConditionKey } from './conditionKeys';
import { serviceDetails } from './details';
import { findGlobalConditionKey } from './globalConditionKeys';
import { keyWords } from './keyWords';
import type { ConditionKey, KeyWords } from './model';

/** All that the catalogue knows about a condition key. */
export interface KeyDescription {
  /** The key as it was looked up: with something in the place of a missing tag key. */
  readonly name: string;
  /** Undefined where AWS's reference does not list the key. */
  readonly key: ConditionKey | undefined;
  /** Undefined where we have no words of our own for it. */
  readonly words: KeyWords | undefined;
  /** What AWS's reference says of it (English), without a full stop; undefined where that is nothing. */
  readonly fromAws: string | undefined;
  /** AWS's reference has the keys that begin so, and would list this one if it existed. */
  readonly listed: boolean;
}

/**
 * Looks a condition key up in all that the catalogue has.
 *
 * @param written in any letter case, with its tag key or other part filled in, or still ending in the
 *   slash before it
 */
export function describeKey(written: string): KeyDescription {
  const name = written.endsWith('/') ? `${written}\${TagKey}` : written;
  const key = findConditionKey(name) ?? findGlobalConditionKey(name);
  const own = serviceDetails(name.slice(0, Math.max(name.indexOf(':'), 0)));
  // The reference lists the keys of identity providers with STS.
  const described = (own ?? serviceDetails('sts'))?.conditionKeys;
  const fromAws = key && described?.get(key.name.toLowerCase())?.description;
  return {
    name,
    key,
    words: keyWords(name),
    fromAws: fromAws === '' ? undefined : fromAws,
    listed: own !== undefined,
  };
}
