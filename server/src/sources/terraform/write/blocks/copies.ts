import { isPlainList } from '../../../../policy/edit';
import type { PlainValue } from '../../../../policy/edit';
import type { Value } from '../../../../policy/value';
import { indentationAt } from '../../../lines';
import type { BlockOrigins } from '../../blocks/origin';
import type { Block, Expression } from '../../hcl/syntax';
import type { Writing } from '../format';
import { reindented } from '../layout';

/** Writing policies in blocks: what values were read from is where copies come from. */
export interface BlockWriting extends Writing {
  readonly origins: BlockOrigins;
}

/** Whether a value is one that stands in the text already. */
export const isCopy = (value: PlainValue): value is { readonly copyOf: Value } =>
  typeof value === 'object' && value !== null && 'copyOf' in value;

/** A value as a list; one that stands in the text stays as it stands there. */
export function asList(value: PlainValue): PlainValue {
  if (isPlainList(value)) return value;
  return isCopy(value) && value.copyOf.kind !== 'string' && value.copyOf.kind !== 'scalar'
    ? value
    : [value];
}

/**
 * The texts of the blocks that a copied value stands for, at another indentation; undefined for a
 * value that is no copy of blocks.
 */
export function copiedBlocks(
  value: PlainValue,
  { text, origins }: BlockWriting,
  indent: string,
): readonly string[] | undefined {
  if (!isCopy(value)) return undefined;
  return blocksOf(value.copyOf, origins)?.map(({ range }) =>
    reindented(text.slice(range.start, range.end), indentationAt(text, range.start), indent),
  );
}

/** Conditions that stand in the text; with another operator where it is another one. */
export function copiedConditions(
  test: string,
  keys: PlainValue,
  writing: BlockWriting,
  indent: string,
): readonly string[] | undefined {
  const copied = copiedBlocks(keys, writing, indent);
  const blocks = copied && isCopy(keys) ? blocksOf(keys.copyOf, writing.origins) : undefined;
  return copied?.map((text, i) => {
    const range = blocks?.[i] && testOf(blocks[i])?.range;
    return range === undefined
      ? text
      : text.replace(writing.text.slice(range.start, range.end), () => test);
  });
}

/** The operator of a condition block. */
export const testOf = ({ body }: Block): Expression | undefined =>
  body.attributes.find(({ name }) => name === 'test')?.value;

function blocksOf(value: Value, origins: BlockOrigins): readonly Block[] | undefined {
  const origin = origins.get(value);
  if (origin?.kind === 'element' || origin?.kind === 'named') return origin.blocks;
  return origin?.kind === 'body' ? [origin.block] : undefined;
}
