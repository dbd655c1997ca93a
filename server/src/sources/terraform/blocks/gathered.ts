import type { Range } from '../../../policy/range';
import type { Entry, Value } from '../../../policy/value';
import type { Block } from '../hcl/syntax';
import { keyFor } from './attributes';
import type { BlockReading } from './origin';

/** A block of a type, or a `dynamic` block that makes such blocks. */
export const isBlockOf = ({ type, labels }: Block, wanted: string): boolean =>
  type === wanted || (type === 'dynamic' && labels[0] === wanted);

/** A value that stands for all blocks of one kind; none where there are none. */
export function gathered(
  parent: Block,
  blocks: readonly Block[],
  name: string,
  reading: BlockReading,
  valueFor: (range: Range) => Value,
): readonly Entry[] {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return [];
  const range = { start: first.range.start, end: last.range.end };
  const value = valueFor(range);
  const entry = { range, key: keyFor(first.typeRange, name), value };
  const origin = { kind: 'blocks', parent, blocks } as const;
  reading.blocks.set(entry, origin).set(value, origin);
  return [entry];
}
