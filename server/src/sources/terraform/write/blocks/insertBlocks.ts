import type { PolicyEditOf } from '../../../../policy/edit';
import type { Block } from '../../hcl/syntax';
import { changeOf, childrenOf, innerIndent } from './bodies';
import type { BodyChanges, BodyChild } from './bodies';
import type { BlockWriting } from './copies';
import { formatStatement } from './formatStatement';

/**
 * Notes blocks that are added to a body.
 *
 * @param blocks undefined, as a whole or one of them, where something has no form in blocks
 * @param after the first ones where left out
 * @returns false where there is nothing that could be added
 */
export function insertBlocks(
  parent: Block,
  blocks: readonly (string | undefined)[] | undefined,
  after: BodyChild | undefined,
  { style }: BlockWriting,
  bodies: BodyChanges,
): boolean {
  if (blocks?.every((one) => one !== undefined) !== true) return false;
  const spaced = parent.type === 'data' ? style.spacedStatements : style.spacedBlocks;
  for (const block of blocks) {
    changeOf(bodies, parent).inserted.push({ after, added: { block, spaced } });
  }
  return true;
}

/** Notes a statement that is added. @returns false where the list is none of statements */
export function insertStatement(
  { list, after, value }: PolicyEditOf<'insert-item'>,
  writing: BlockWriting,
  bodies: BodyChanges,
): boolean {
  const origin = writing.origins.get(list);
  if (origin?.kind !== 'element') return false;
  const { parent } = origin;
  const indent = innerIndent(parent, writing.text, writing.style);
  const block = formatStatement(value, writing, indent);
  const children = childrenOf(parent);
  const first = children.findIndex(({ range }) => range.start >= list.range.start);
  const anchor =
    after === undefined
      ? children[first - 1]
      : children.find(({ range }) => range.start === after.range.start);
  return insertBlocks(parent, [block], anchor, writing, bodies);
}
