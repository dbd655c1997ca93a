import { containsRange, networkOf, parseIpRange } from '../../iam/ipRange';
import type { IpRange } from '../../iam/ipRange';
import type { Item } from './suspects';

/**
 * IP ranges of a list that lie within another one (each with the widest such), found by the networks
 * that could hold them. Of equal ones the first stays.
 */
export function coveredRanges<T extends Item>(items: readonly T[]): ReadonlyMap<T, T> {
  const known = items.flatMap((item) => {
    const range = item.text === undefined ? undefined : parseIpRange(item.text);
    return range === undefined ? [] : [{ item, range }];
  });
  const networks = new Map<string, (typeof known)[number]>();
  for (const one of known) {
    const name = networkName(one.range, one.range.prefix);
    if (!networks.has(name)) networks.set(name, one);
  }
  const prefixes = [...new Set(known.map(({ range }) => range.prefix))].sort((a, b) => a - b);
  const found = new Map<T, T>();
  for (const one of known) {
    const wider = prefixes
      .filter((prefix) => prefix <= one.range.prefix)
      .map((prefix) => networks.get(networkName(one.range, prefix)))
      .find((other) => other !== undefined && containsRange(other.range, one.range));
    if (wider !== undefined && wider !== one) found.set(one.item, wider.item);
  }
  return found;
}

const networkName = (range: IpRange, prefix: number): string =>
  `${range.bits} ${networkOf({ ...range, prefix }).address}/${prefix}`;
