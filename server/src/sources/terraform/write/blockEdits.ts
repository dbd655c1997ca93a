import { isPlainList } from '../../../policy/edit';
import type { PlainValue, PolicyEdit } from '../../../policy/edit';
import type { Entry, Value } from '../../../policy/value';
import type { BlockOrigin } from '../blocks/origin';
import type { Block } from '../hcl/syntax';
import {
  attributeFor,
  formatAttribute,
  formatBlocks,
  formatConditions,
  formatPrincipals,
  formatStatement,
  principalBlockFor,
} from './blocks';
import type { BlockWriting } from './blocks';
import { changeOf, childrenOf, innerIndent } from './bodies';
import type { BodyChanges, BodyChild } from './bodies';

/** Blocks in a body. */
type Blocks = Extract<BlockOrigin, { readonly kind: 'element' | 'named' }>;

type Edit<Kind extends PolicyEdit['kind']> = Extract<PolicyEdit, { readonly kind: Kind }>;

/** Notes an entry that is added. @returns false where it has no place in blocks */
export function addEntry(
  edit: Edit<'add-entry'>,
  writing: BlockWriting,
  bodies: BodyChanges,
): boolean {
  const { map, key, value, after } = edit;
  const origin = writing.origins.get(map);
  if (origin?.kind === 'body') {
    return attributeFor(key) === undefined
      ? addBlocks(origin.block, key, value, writing, bodies)
      : addAttribute(origin.block, edit, writing, bodies);
  }
  if (origin?.kind === 'element') {
    const anchor = blocksOf(after, writing)?.at(-1);
    return addToElement(origin, key, value, anchor, writing, bodies);
  }
  return origin?.kind === 'named' && addKey(origin, key, value, writing, bodies);
}

/** Another key of an operator: a block of its own with the same operator. */
function addKey(
  { parent, blocks }: Blocks,
  key: string,
  value: PlainValue,
  writing: BlockWriting,
  bodies: BodyChanges,
): boolean {
  const last = blocks.at(-1);
  const test = last?.body.attributes.find(({ name }) => name === 'test')?.value;
  if (test === undefined) return false;
  const written = writing.text.slice(test.range.start, test.range.end);
  const indent = innerIndent(parent, writing.text, writing.style);
  const added = formatConditions(written, new Map([[key, value]]), writing, indent);
  return insertBlocks(parent, added, last, writing, bodies);
}

function addAttribute(
  block: Block,
  { key, value, after, first }: Edit<'add-entry'>,
  writing: BlockWriting,
  bodies: BodyChanges,
): boolean {
  const name = attributeFor(key) ?? key;
  const change = changeOf(bodies, block);
  const indent = innerIndent(block, writing.text, writing.style);
  // One that the provider leaves out stands there all the same, and is in the way.
  const standing = block.body.attributes.find((one) => one.name === name);
  if (standing !== undefined) change.removed.add(standing);
  const origin = after && writing.origins.get(after);
  const anchor = origin?.kind === 'attribute' ? origin.attribute : block.body.attributes.at(-1);
  const written = formatAttribute(key, value, writing, indent);
  change.inserted.push({
    after: standing ?? (first === true ? undefined : anchor),
    added: { name, value: written },
  });
  return true;
}

/** Adds a Condition, Principal or Statement to a body that has none. */
function addBlocks(
  block: Block,
  key: string,
  value: PlainValue,
  writing: BlockWriting,
  bodies: BodyChanges,
): boolean {
  const indent = innerIndent(block, writing.text, writing.style);
  const children = childrenOf(block);
  if (key === 'Statement') {
    const statements = isPlainList(value) ? value : [value];
    const blocks = statements.map((one) => formatStatement(one, writing, indent));
    return insertBlocks(block, whole(blocks), children.at(-1), writing, bodies);
  }
  const anchor = key === 'Condition' ? children.at(-1) : block.body.attributes.at(-1);
  return insertBlocks(block, formatBlocks(key, value, writing, indent), anchor, writing, bodies);
}

/** Adds a kind of principal, or an operator, beside others. */
function addToElement(
  { parent, blocks: others }: Blocks,
  key: string,
  value: PlainValue,
  after: Block | undefined,
  writing: BlockWriting,
  bodies: BodyChanges,
): boolean {
  const indent = innerIndent(parent, writing.text, writing.style);
  const type = others.find((one) => one.type !== 'dynamic')?.type ?? others[0]?.labels[0] ?? '';
  const blocks =
    type === 'condition'
      ? formatBlocks('Condition', new Map([[key, value]]), writing, indent)
      : formatPrincipals(type, new Map([[key, value]]), writing, indent);
  return insertBlocks(parent, blocks, after ?? others.at(-1), writing, bodies);
}

const whole = (blocks: readonly (string | undefined)[]): readonly string[] | undefined =>
  blocks.every((one) => one !== undefined) ? blocks : undefined;

function insertBlocks(
  parent: Block,
  blocks: readonly string[] | undefined,
  after: BodyChild | undefined,
  { style }: BlockWriting,
  bodies: BodyChanges,
): boolean {
  if (blocks === undefined) return false;
  const spaced = parent.type === 'data' ? style.spacedStatements : style.spacedBlocks;
  for (const block of blocks) {
    changeOf(bodies, parent).inserted.push({ after, added: { block, spaced } });
  }
  return true;
}

/** Notes a statement that is added. @returns false where the list is none of statements */
export function insertStatement(
  { list, after, value }: Edit<'insert-item'>,
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
  return insertBlocks(parent, block === undefined ? undefined : [block], anchor, writing, bodies);
}

/** Notes that an entry, or a statement, goes. @returns false where it is no part of a body */
export function removeEntry(
  removed: Entry | Value,
  { origins }: BlockWriting,
  bodies: BodyChanges,
): boolean {
  const origin = origins.get(removed);
  switch (origin?.kind) {
    case 'attribute':
      changeOf(bodies, origin.block).removed.add(origin.attribute);
      return true;
    case 'element':
    case 'named':
      for (const block of origin.blocks) changeOf(bodies, origin.parent).removed.add(block);
      return true;
    case 'body':
      if (origin.parent === undefined) return false;
      changeOf(bodies, origin.parent).removed.add(origin.block);
      return true;
    default:
      return false;
  }
}

/** Notes that an element gets another name. @returns false where it is not the name of lines */
export function renameKey(
  { entry, key }: Edit<'rename-key'>,
  { origins }: BlockWriting,
  bodies: BodyChanges,
): boolean {
  const origin = origins.get(entry);
  const attribute = attributeFor(key);
  if (origin?.kind === 'attribute' && attribute !== undefined) {
    changeOf(bodies, origin.block).renamed.set(origin.attribute, attribute);
    return true;
  }
  const type = principalBlockFor(key);
  if (origin?.kind !== 'element' || type === undefined) return false;
  if (origin.blocks.some((block) => block.type === 'dynamic')) return false;
  for (const block of origin.blocks) changeOf(bodies, origin.parent).renamed.set(block, type);
  return true;
}

const blocksOf = (
  entry: Entry | undefined,
  { origins }: BlockWriting,
): readonly Block[] | undefined => {
  const origin = entry && origins.get(entry);
  return origin?.kind === 'named' ? origin.blocks : undefined;
};
