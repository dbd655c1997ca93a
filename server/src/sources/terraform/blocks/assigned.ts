import type { Entry } from '../../../policy/value';
import type { Block } from '../hcl/syntax';
import { isLeftOut, keyFor } from './attributes';
import { isBlockOf } from './gathered';
import type { BlockReading } from './origin';

const BLOCKS: ReadonlyMap<string, string> = new Map([
  ['principals', 'Principal'],
  ['not_principals', 'NotPrincipal'],
  ['condition', 'Condition'],
]);

/**
 * Blocks that are written with an equals sign, as Terraform took them before 0.12: they are there, but
 * nobody writes them so today, and what they say is left to their author.
 */
export const assignedBlocks = (block: Block, reading: BlockReading): readonly Entry[] =>
  block.body.attributes.flatMap((attribute): readonly Entry[] => {
    const name = BLOCKS.get(attribute.name);
    const isBeside = block.body.blocks.some((one) => isBlockOf(one, attribute.name));
    if (name === undefined || isBeside || isLeftOut(attribute, block)) return [];
    const { range, nameRange } = attribute;
    const value = { kind: 'unknown', range: attribute.value?.range ?? range } as const;
    const entry = { range, key: keyFor(nameRange, name), value };
    reading.blocks.set(entry, { kind: 'attribute', block, attribute });
    return [entry];
  });
