import type { Range } from '../../../policy/range';
import type { Entry, ListValue, MapValue, Value } from '../../../policy/value';
import { itemsOf } from '../../../policy/value';
import type { Block } from '../hcl/syntax';
import { computedString } from '../values';
import { stringOf, valueOf } from './attributes';
import { gathered, isBlockOf } from './gathered';
import type { BlockOrigin, BlockReading } from './origin';

/**
 * The `condition` blocks of a statement as its Condition. Each is an operator with one key; blocks of
 * one operator are not put together, so that each keeps its place. Only where the key is the same too
 * they become one, since the provider puts their values together.
 */
export function conditionEntry(parent: Block, reading: BlockReading): readonly Entry[] {
  const blocks = parent.body.blocks.filter((block) => isBlockOf(block, 'condition'));
  return gathered(parent, blocks, 'Condition', reading, (range) => {
    const conditions = new Map<string, Entry>();
    for (const block of blocks) {
      const entry = operatorEntry(block, parent, reading);
      const name = nameOf(entry) ?? `${String(block.range.start)}`;
      const before = conditions.get(name);
      conditions.set(name, before === undefined ? entry : merged(before, entry, reading));
    }
    return { kind: 'map', range, entries: [...conditions.values()] };
  });
}

/** Operator and key as they are written; undefined where one of them is not known. */
function nameOf({ key, value }: Entry): string | undefined {
  const inner = value?.kind === 'map' ? value.entries[0] : undefined;
  return key.text === undefined || inner?.key.text === undefined
    ? undefined
    : `${key.text} ${inner.key.text}`;
}

function operatorEntry(block: Block, parent: Block, reading: BlockReading): Entry {
  const { range, typeRange } = block;
  const origin: BlockOrigin = { kind: 'block', parent, block };
  const computed = computedString({ range: typeRange });
  const dynamic = block.type === 'dynamic';
  const value: Value = dynamic
    ? { kind: 'unknown', range }
    : { kind: 'map', range, entries: keyEntry(block, origin, reading) };
  const key = dynamic ? computed : (stringOf(block, 'test', reading) ?? computed);
  const entry: Entry = { range, key, value };
  reading.blocks.set(entry, origin).set(value, origin);
  return entry;
}

function keyEntry(block: Block, origin: BlockOrigin, reading: BlockReading): readonly Entry[] {
  const key = stringOf(block, 'variable', reading);
  if (key === undefined) return [];
  const value = valueOf(block, 'values', reading);
  const range = value === undefined ? key.range : around(key.range, value.range);
  const entry: Entry = { range, key, value };
  reading.blocks.set(entry, origin);
  return [entry];
}

/** Two blocks with one operator and one key: any of the values of both will do. */
function merged(first: Entry, again: Entry, reading: BlockReading): Entry {
  const [one, other] = [first, again].map(({ value }) =>
    value?.kind === 'map' ? value.entries[0] : undefined,
  );
  if (one?.value === undefined || other?.value === undefined) return first;
  const range = around(first.range, again.range);
  const items = [...itemsOf(one.value), ...itemsOf(other.value)];
  const list: ListValue = { kind: 'list', range, items };
  const inner: Entry = { range, key: one.key, value: list };
  const map: MapValue = { kind: 'map', range, entries: [inner] };
  const entry: Entry = { range, key: first.key, value: map };
  for (const part of [entry, map, inner, list]) reading.blocks.set(part, { kind: 'scattered' });
  return entry;
}

const around = (a: Range, b: Range): Range => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});
