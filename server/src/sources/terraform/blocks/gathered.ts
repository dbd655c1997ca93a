import type { Range } from '../../../policy/range';
import { itemsOf } from '../../../policy/value';
import type { Entry, Value } from '../../../policy/value';
import type { Block } from '../hcl/syntax';
import { keyFor } from './attributes';
import type { BlockReading } from './origin';

/**
 * An element that stands in several blocks: once as IAM will get it, with blocks of one name put
 * together, and once with each block as an entry of its own, at its own place.
 */
export interface Gathered {
  readonly together: Entry;
  readonly apart: Entry;
}

/** A block of a type, or a `dynamic` block that makes such blocks. */
export const isBlockOf = ({ type, labels }: Block, wanted: string): boolean =>
  type === wanted || (type === 'dynamic' && labels[0] === wanted);

/** All blocks of a body that are one element; undefined where there are none. */
export function gather(
  parent: Block,
  blocks: readonly Block[],
  name: string,
  reading: BlockReading,
  entries: readonly Entry[],
): Gathered | undefined {
  const apart = elementOf(parent, blocks, name, reading, entries);
  if (apart === undefined) return undefined;
  const merged = mergeEntries(entries, parent, reading);
  if (merged.length === entries.length) return { together: apart, apart };
  return { together: elementOf(parent, blocks, name, reading, merged) ?? apart, apart };
}

/** An entry that stands for all blocks of one kind. */
export function elementOf(
  parent: Block,
  blocks: readonly Block[],
  name: string,
  reading: BlockReading,
  content: readonly Entry[] | Value,
): Entry | undefined {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const range = { start: first.range.start, end: last.range.end };
  const value: Value = 'kind' in content ? content : { kind: 'map', range, entries: content };
  const entry = { range, key: keyFor(first.typeRange, name), value };
  const origin = { kind: 'element', parent, blocks } as const;
  reading.blocks.set(entry, origin).set(value, origin);
  return entry;
}

/** Puts entries of one name together; those whose name is not known stay for themselves. */
function mergeEntries(
  entries: readonly Entry[],
  parent: Block,
  reading: BlockReading,
): readonly Entry[] {
  const merged: Entry[] = [];
  for (const entry of entries) {
    const name = entry.key.text;
    const i = merged.findIndex(({ key }) => name !== undefined && key.text === name);
    const before = merged[i];
    if (before === undefined) merged.push(entry);
    else merged[i] = merge(before, entry, parent, reading);
  }
  return merged;
}

/** Keys of one operator become those of one map, values of one key those of one list. */
function merge(first: Entry, again: Entry, parent: Block, reading: BlockReading): Entry {
  const range = around(first.range, again.range);
  const blocks = [first, again].flatMap((one) => blocksOf(one, reading));
  const value = mergeValues(first.value, again.value, range, parent, reading);
  const entry: Entry = { range, key: first.key, value };
  const origin = { kind: 'named', parent, blocks } as const;
  reading.blocks.set(entry, origin);
  reading.blocks.set(value, value.kind === 'map' ? origin : { kind: 'scattered' });
  return entry;
}

function mergeValues(
  first: Value | undefined,
  again: Value | undefined,
  range: Range,
  parent: Block,
  reading: BlockReading,
): Value {
  if (first?.kind === 'map' && again?.kind === 'map') {
    const entries = mergeEntries([...first.entries, ...again.entries], parent, reading);
    return { kind: 'map', range, entries };
  }
  return { kind: 'list', range, items: [...itemsOf(first), ...itemsOf(again)] };
}

const blocksOf = (entry: Entry, reading: BlockReading): readonly Block[] => {
  const origin = reading.blocks.get(entry);
  return origin?.kind === 'named' ? origin.blocks : [];
};

const around = (a: Range, b: Range): Range => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});
