import type { Entry, Value } from '../../../policy/value';
import type { Block } from '../hcl/syntax';
import { computedString } from '../values/values';
import { stringOf, valueOf } from './attributes';
import { elementOf, gather, isBlockOf } from './gathered';
import type { Gathered } from './gathered';
import type { BlockReading } from './origin';

/**
 * The kinds of blocks for principals that a statement has. Who hands on whatever comes in makes both
 * of them by `dynamic`, and one will turn out to be none.
 */
export function principalKinds({ body }: Block): readonly ('principals' | 'not_principals')[] {
  const kinds = (['principals', 'not_principals'] as const).filter((type) =>
    body.blocks.some((block) => isBlockOf(block, type)),
  );
  const written = kinds.filter((type) => body.blocks.some((block) => block.type === type));
  return kinds.length < 2 || written.length === 2 ? kinds : [written[0] ?? 'principals'];
}

/** The `principals` (or `not_principals`) blocks of a statement as its Principal. */
export function readPrincipals(
  parent: Block,
  type: 'principals' | 'not_principals',
  reading: BlockReading,
): Gathered | undefined {
  const blocks = parent.body.blocks.filter((block) => isBlockOf(block, type));
  const name = type === 'principals' ? 'Principal' : 'NotPrincipal';
  const only = blocks.length === 1 ? blocks[0] : undefined;
  const everyone = only && everyoneOf(only, reading);
  if (everyone !== undefined) {
    const entry = elementOf(parent, blocks, name, reading, everyone);
    return entry && { together: entry, apart: entry };
  }
  const groups = blocks.map((block) => principalGroup(block, parent, reading));
  return gather(parent, blocks, name, reading, groups);
}

/** The type `*` with the identifier `*` becomes `"Principal": "*"`. */
function everyoneOf(block: Block, reading: BlockReading): Value | undefined {
  const type = stringOf(block, 'type', reading);
  const identifiers = valueOf(block, 'identifiers', reading);
  const only = identifiers?.kind === 'list' && identifiers.items.length === 1;
  const item = only ? identifiers.items[0] : undefined;
  return type?.text === '*' && item?.kind === 'string' && item.text === '*' ? type : undefined;
}

function principalGroup(block: Block, parent: Block, reading: BlockReading): Entry {
  const { range, typeRange } = block;
  const computed = computedString({ range: typeRange });
  const entry: Entry =
    block.type === 'dynamic'
      ? { range, key: computed, value: { kind: 'unknown', range } }
      : {
          range,
          key: stringOf(block, 'type', reading) ?? computed,
          value: valueOf(block, 'identifiers', reading),
        };
  reading.blocks.set(entry, { kind: 'named', parent, blocks: [block] });
  return entry;
}
