import type { PolicyEditOf, TextEdit } from '../../../../policy/edit';
import type { Entry } from '../../../../policy/value';
import type { Attribute, Block } from '../../hcl/syntax';
import { escapeCharacters } from '../format';
import { changeOf } from './bodies';
import type { BodyChanges } from './bodies';
import type { BlockWriting } from './copies';
import { attributeFor, principalBlockFor } from './elementNames';

/** Notes that an element gets another name. @returns false where it is not the name of lines */
export function renameKey(
  { entry, key }: PolicyEditOf<'rename-key'>,
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

/** Another operator, key or kind of principal, in each block that has it. */
export function renameBlocks(
  entry: Entry,
  name: string,
  writing: BlockWriting,
): readonly TextEdit[] | undefined {
  const origin = writing.origins.get(entry);
  if (origin?.kind !== 'named') return undefined;
  const values = (block: Block): readonly Attribute[] => block.body.attributes;
  const attribute = origin.blocks
    .flatMap(values)
    .find(({ value }) => value?.range.start === entry.key.range.start)?.name;
  const strings = origin.blocks.map(
    (block) => values(block).find((one) => one.name === attribute)?.value,
  );
  const newText = escapeCharacters(name, writing);
  return strings.every((one) => one?.kind === 'template')
    ? strings.map(({ content }) => ({ ...content, newText }))
    : undefined;
}
