import { containsRange, formatIpRange, networkOf, parseIpRange } from '../../iam/ipRange';
import type { IpRange } from '../../iam/ipRange';

/** Addresses of the ranges that AWS's own documentation uses. */
const STRANGERS = ['198.51.100.10', '192.0.2.10', '2001:db8::10'];

/**
 * An address in each of some ranges, and one that is in none.
 *
 * @param texts what conditions compare with; what is no range is left out
 */
export function addressesFor(
  texts: readonly string[],
): readonly { readonly address: string; readonly inside: boolean }[] {
  const ranges = texts.flatMap((text) => parseIpRange(text) ?? []);
  const isInside = (address: string): boolean => {
    const read = parseIpRange(address);
    return read !== undefined && ranges.some((range) => containsRange(range, read));
  };
  const outside = STRANGERS.find((address) => !isInside(address));
  return [
    ...ranges.map((range) => ({ address: memberOf(range), inside: true })),
    ...(outside === undefined ? [] : [{ address: outside, inside: false }]),
  ];
}

/** The tenth address of a range: the first ones stand for networks and routers. */
function memberOf(range: IpRange): string {
  const { bits, prefix } = range;
  const size = 1n << BigInt(bits - prefix);
  const { address } = networkOf(range);
  return formatIpRange({
    bits,
    address: size > 10n ? address + 10n : address,
    prefix: bits,
    explicit: false,
  });
}
