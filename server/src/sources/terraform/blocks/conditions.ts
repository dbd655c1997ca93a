import type { Range } from '../../../policy/range';
import type { Entry, Value } from '../../../policy/value';
import type { Block } from '../hcl/syntax';
import { computedString } from '../values/values';
import { stringOf, valueOf } from './attributes';
import { gather, isBlockOf } from './gathered';
import type { Gathered } from './gathered';
import type { BlockOrigin, BlockReading } from './origin';

/** The `condition` blocks of a statement as its Condition: each is an operator with one key. */
export function readConditions(parent: Block, reading: BlockReading): Gathered | undefined {
  const blocks = parent.body.blocks.filter((block) => isBlockOf(block, 'condition'));
  const operators = blocks.map((block) => operatorEntry(block, parent, reading));
  return gather(parent, blocks, 'Condition', reading, operators);
}

function operatorEntry(block: Block, parent: Block, reading: BlockReading): Entry {
  const { range, typeRange } = block;
  const origin: BlockOrigin = { kind: 'named', parent, blocks: [block] };
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

const around = (a: Range, b: Range): Range => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});
