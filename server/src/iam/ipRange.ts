/** An IPv4 or IPv6 range in CIDR terms; a single address has the full prefix length. */
export interface IpRange {
  readonly bits: 32 | 128;
  readonly address: bigint;
  readonly prefix: number;
  /** The prefix length was written (`/24`). */
  readonly explicit: boolean;
}

/**
 * Reads an IP address or a CIDR range, as the IP address operators take them.
 *
 * @returns undefined where the text is neither
 */
export function parseIpRange(text: string): IpRange | undefined {
  const slash = text.indexOf('/');
  const written = slash < 0 ? undefined : text.slice(slash + 1);
  const host = slash < 0 ? text : text.slice(0, slash);
  const bits = host.includes(':') ? 128 : 32;
  const address = bits === 128 ? parseIpv6(host) : parseIpv4(host);
  if (address === undefined) return undefined;
  if (written === undefined) return { bits, address, prefix: bits, explicit: false };
  if (!/^\d{1,3}$/.test(written) || Number(written) > bits) return undefined;
  return { bits, address, prefix: Number(written), explicit: true };
}

function parseIpv4(text: string): bigint | undefined {
  const octets = text.split('.');
  const sound = octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) < 256);
  if (octets.length !== 4 || !sound) return undefined;
  return octets.reduce((address, octet) => (address << 8n) | BigInt(octet), 0n);
}

function parseIpv6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map(ipv6Groups);
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  // `::` stands for at least one group; without it all eight have to be there.
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...new Array<number>(missing).fill(0), ...(tail ?? [])];
  return groups.reduce((address, group) => (address << 16n) | BigInt(group), 0n);
}

/** The 16-bit groups of a half of an IPv6 address, whose end may be written as IPv4. */
function ipv6Groups(half: string): readonly number[] | undefined {
  if (half === '') return [];
  const words = half.split(':');
  const embedded = words.at(-1)?.includes('.') === true ? parseIpv4(words.pop() ?? '') : undefined;
  if (!words.every((word) => /^[\da-f]{1,4}$/i.test(word))) return undefined;
  const groups = words.map((word) => parseInt(word, 16));
  return embedded === undefined
    ? groups
    : [...groups, Number(embedded >> 16n), Number(embedded & 0xffffn)];
}

/** The same range with its network address: no bit set past the prefix. */
export function networkOf(range: IpRange): IpRange {
  const hostBits = BigInt(range.bits - range.prefix);
  return { ...range, address: (range.address >> hostBits) << hostBits };
}

/** Whether every address of a range lies within another one. */
export const containsRange = (outer: IpRange, inner: IpRange): boolean =>
  outer.bits === inner.bits &&
  outer.prefix <= inner.prefix &&
  networkOf({ ...inner, prefix: outer.prefix }).address === networkOf(outer).address;

/** Private ranges: RFC 1918 for IPv4, RFC 4193 (unique local addresses) for IPv6. */
const PRIVATE_RANGES: readonly IpRange[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
].flatMap((text) => parseIpRange(text) ?? []);

/** Whether a range holds nothing but private addresses. */
export const isPrivateRange = (range: IpRange): boolean =>
  PRIVATE_RANGES.some((outer) => containsRange(outer, range));

/** A range in CIDR notation, IPv6 in the short form of RFC 5952. */
export function formatIpRange({ bits, address, prefix, explicit }: IpRange): string {
  const host = bits === 32 ? formatIpv4(address) : formatIpv6(address);
  return explicit ? `${host}/${prefix}` : host;
}

const formatIpv4 = (address: bigint): string =>
  [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 0xffn)).join('.');

function formatIpv6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) =>
    ((address >> BigInt(16 * (7 - i))) & 0xffffn).toString(16),
  );
  const zeros = longestZeroRun(groups);
  if (zeros.length < 2) return groups.join(':');
  const head = groups.slice(0, zeros.start).join(':');
  return `${head}::${groups.slice(zeros.start + zeros.length).join(':')}`;
}

function longestZeroRun(groups: readonly string[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === '0') length++;
    if (length > best.length) best = { start, length };
  }
  return best;
}
