import { UNKNOWN } from '../../../../server/src/iam/unknown';
import type { Policy } from '../../../../server/src/policy/model';
import type { Range } from '../../../../server/src/policy/range';
import { locate } from '../../../../server/src/policy/value';
import type { Entry, StringValue, Value } from '../../../../server/src/policy/value';

/**
 * Names for a place of a policy that are the same in every language: the keys that lead there, and for
 * a part of a string its characters. A single value and a list of it are the same place.
 */
export function placeNames(policy: Policy, range: Range): ReadonlySet<string> {
  const names = new Set<string>();
  const note = (name: string, own: Range): void => {
    if (own.start === range.start && own.end === range.end) names.add(name);
  };
  for (const [name, own] of policy.node === undefined ? [] : placesOf(policy.node, '')) {
    note(name, own);
  }
  if (names.size > 0 || policy.node === undefined) return names;
  for (const [path, string] of stringsOf(policy.node, '')) {
    const { start, end } = string.range;
    if (start <= range.start && range.end <= end) {
      const part = partOf(string, range);
      if (part !== undefined) names.add(`${path}: ${part}`);
    }
  }
  return names;
}

/** The characters of a string at a place of the source. */
function partOf(string: StringValue, range: Range): string | undefined {
  const { length } = string.outline;
  for (let start = 0; start <= length; start++) {
    for (let end = length; end >= start; end--) {
      const place = locate(string, start, end);
      if (place.start === range.start && place.end === range.end) {
        return string.outline.slice(start, end);
      }
    }
  }
  return undefined;
}

function* placesOf(value: Value, path: string): Generator<readonly [string, Range]> {
  yield [path, value.range];
  if (value.kind === 'string') yield [path, value.content];
  if (value.kind === 'list') {
    for (const [i, item] of value.items.entries())
      yield* placesOf(item, itemPath(path, i, value.items));
  }
  if (value.kind === 'map') {
    for (const entry of value.entries) {
      const own = `${path}/${entry.key.outline}`;
      yield [`${own} with its value`, entry.range];
      yield [`${own} (key)`, entry.key.range];
      if (entry.value !== undefined) yield* placesOf(entry.value, own);
    }
  }
}

const itemPath = (path: string, i: number, items: readonly Value[]): string =>
  items.length === 1 ? path : `${path}/${String(i)}`;

function* stringsOf(value: Value, path: string): Generator<readonly [string, StringValue]> {
  if (value.kind === 'string') yield [path, value];
  if (value.kind === 'list') {
    for (const [i, item] of value.items.entries())
      yield* stringsOf(item, itemPath(path, i, value.items));
  }
  if (value.kind === 'map') {
    for (const { key, value: own } of value.entries) {
      const name = `${path}/${key.outline}`;
      yield [`${name} (key)`, key];
      if (own !== undefined) yield* stringsOf(own, name);
    }
  }
}

/** What a policy means, the same for every way of writing it. */
export function meaningOf(policy: Policy, defaults: ReadonlySet<string>): unknown {
  if (policy.node === undefined) return policy.statements.map(({ node }) => plain(node));
  const meaning = plain(policy.node) as Record<string, unknown>;
  const statements = [meaning['Statement'] ?? []].flat() as Record<string, unknown>[];
  return {
    ...(defaults.has('Version') && { Version: '2012-10-17' }),
    ...meaning,
    Statement: statements.map((one) => ({
      ...(defaults.has('Effect') && { Effect: 'Allow' }),
      ...one,
    })),
  };
}

function plain(value: Value): unknown {
  switch (value.kind) {
    case 'string':
      // Placeholders of a template are unknown parts in some languages.
      return value.outline.replace(/\{\{[^}]*\}\}/g, UNKNOWN);
    case 'scalar':
      return value.value === null ? null : String(value.value);
    case 'unknown':
      return UNKNOWN;
    case 'list': {
      const items = value.items.map(plain);
      return items.length === 1 ? items[0] : items;
    }
    case 'map':
      return plainMap(value.entries);
  }
}

/** Operators that stand in several blocks are one. */
function plainMap(entries: readonly Entry[]): Record<string, unknown> {
  const map: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of entries) {
    const own = value === undefined ? '' : plain(value);
    const name = key.outline.replace(/\{\{[^}]*\}\}/g, UNKNOWN);
    const before = map[name];
    const both = typeof before === 'object' && before !== null && typeof own === 'object';
    map[name] = both ? Object.assign(before, own) : own;
  }
  return map;
}
