import { inflateSync, strFromU8 } from 'fflate';

/**
 * The compiled catalogue (`npm run catalog`, scripts/catalog.ts). It is the same for a whole
 * process: whoever starts the process hands its files over once, and everything else reads it as if
 * it stood in the code. Nothing is known before that, and every check that needs it is silent.
 */
export interface CatalogFiles {
  /** `data/catalog.json`: names, small enough to be read at start. */
  readonly index: string;
  /** `data/catalog.bin`: the details of each service, compressed one by one. */
  readonly details: Uint8Array;
  /** Unpacks what was compressed (raw Deflate) where the host does it faster than a script can. */
  readonly inflate?: (packed: Uint8Array) => Uint8Array;
}

/** `data/catalog.json`, as it is written. */
export interface CatalogIndex {
  /** Day on which the source was made, `2026-09-26`. */
  readonly date: string;
  /** Package and version that it was compiled from. */
  readonly source: string;
  /** By prefix: name, actions separated by spaces, one letter of access level for each. */
  readonly services: Readonly<
    Record<string, readonly [name: string, actions: string, levels: string]>
  >;
  /** By the part before the colon: keys separated by spaces, each as `name=type`. */
  readonly conditionKeys: Readonly<Record<string, string>>;
  /** By the service field of the ARN: `name region:account:resource`, one for each resource type. */
  readonly arns: Readonly<Record<string, readonly string[]>>;
  /** Prefixes of the services that resource control policies apply to. */
  readonly inRcps: readonly string[];
}

const NOTHING: CatalogIndex = {
  date: '',
  source: '',
  services: {},
  conditionKeys: {},
  arns: {},
  inRcps: [],
};

let index = NOTHING;
let details: Uint8Array = new Uint8Array();
let inflate: (packed: Uint8Array) => Uint8Array = inflateSync;
let shards: ReadonlyMap<string, readonly [start: number, end: number]> = new Map();
const forgetters: (() => void)[] = [];

/**
 * Makes a catalogue the one that everything reads.
 *
 * @throws SyntaxError where the files are not what `npm run catalog` writes
 */
export function installCatalog(files: CatalogFiles): void {
  const readShards = shardsOf(files.details);
  index = JSON.parse(files.index) as CatalogIndex;
  details = files.details;
  inflate = files.inflate ?? inflateSync;
  shards = readShards;
  for (const forget of forgetters) forget();
}

export const catalogIndex = (): CatalogIndex => index;

/** When the catalogue's source was made, and what it was; undefined while there is no catalogue. */
export const catalogOrigin = (): { readonly date: string; readonly source: string } | undefined =>
  index === NOTHING ? undefined : index;

/** The compressed details of a service, as text; undefined where there are none. */
export function shardText(prefix: string): string | undefined {
  const range = shards.get(prefix);
  return range && strFromU8(inflate(details.subarray(...range)));
}

/** A value that is made once from the catalogue, at its first use. */
export function fromCatalog<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  forgetters.push(() => (made = undefined));
  return () => (made ??= { value: make() }).value;
}

/** The file begins with the length of its header (4 bytes, little-endian): sizes by prefix, as JSON. */
function shardsOf(bytes: Uint8Array): Map<string, readonly [number, number]> {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(strFromU8(bytes.subarray(4, 4 + length))) as [string, number][];
  let start = 4 + length;
  return new Map(header.map(([prefix, size]) => [prefix, [start, (start += size)]]));
}
