import { formatIpRange, networkOf, parseIpRange } from '../../../iam/ipRange';

/** Some numbers, one between each two of them, and one on either side. */
export function around(numbers: readonly number[], step: number): readonly number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return sorted.flatMap((value, i) => {
    const next = sorted[i + 1];
    const before = i === 0 ? [value - step] : [];
    return [...before, value, next === undefined ? value + step : (value + next) / 2];
  });
}

/** The first and last address of a range, and those beside them. */
export function addresses(text: string): readonly string[] {
  const range = parseIpRange(text);
  if (range === undefined) return [];
  const { bits, prefix } = range;
  const first = networkOf(range).address;
  const last = first + (1n << BigInt(bits - prefix)) - 1n;
  const end = 1n << BigInt(bits);
  return [first, last, first - 1n, last + 1n]
    .filter((address) => address >= 0n && address < end)
    .map((address) => formatIpRange({ bits, address, prefix: bits, explicit: false }));
}
