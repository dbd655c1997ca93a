import { isPlainList } from '../../../../policy/edit';
import type { PlainValue, PolicyEditOf } from '../../../../policy/edit';
import type { Entry } from '../../../../policy/value';
import type { BlockOrigin } from '../../blocks/origin';
import type { Block } from '../../hcl/syntax';
import { changeOf, childrenOf, innerIndent } from './bodies';
import type { BodyChanges } from './bodies';
import { testOf } from './copies';
import type { BlockWriting } from './copies';
import { attributeFor } from './elementNames';
import { formatBlocks, formatConditions, formatPrincipals } from './formatBlocks';
import { formatAttribute, formatStatement } from './formatStatement';
import { insertBlocks } from './insertBlocks';

/** Blocks in a body. */
type Blocks = Extract<BlockOrigin, { readonly kind: 'element' | 'named' }>;

/** Notes an entry that is added. @returns false where it has no place in blocks */
export function addEntry(
  edit: PolicyEditOf<'add-entry'>,
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
  const test = last && testOf(last);
  if (test === undefined) return false;
  const written = writing.text.slice(test.range.start, test.range.end);
  const indent = innerIndent(parent, writing.text, writing.style);
  const added = formatConditions(written, new Map([[key, value]]), writing, indent);
  return insertBlocks(parent, added, last, writing, bodies);
}

function addAttribute(
  block: Block,
  { key, value, after, first }: PolicyEditOf<'add-entry'>,
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
    return insertBlocks(block, blocks, children.at(-1), writing, bodies);
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

const blocksOf = (
  entry: Entry | undefined,
  { origins }: BlockWriting,
): readonly Block[] | undefined => {
  const origin = entry && origins.get(entry);
  return origin?.kind === 'named' ? origin.blocks : undefined;
};
