import { buildFragment, buildPolicy } from '../../../policy/build';
import type { Dialect, PolicyDocument } from '../../../policy/document';
import type { Policy } from '../../../policy/model';
import type { MapValue } from '../../../policy/value';
import type { BlockReading } from '../blocks/origin';
import { dynamicStatements, readPolicyDocument, readStatement } from '../blocks/policyDocument';
import type { ReadBlocks } from '../blocks/policyDocument';
import { documentOf } from './documents';
import type { About, TerraformFile } from './documents';
import type { Block } from '../hcl/syntax';
import { hclTyping } from '../typing/typing';
import { styleOf } from '../write/style';
import { writeBlockEdits } from '../write/blocks/writeBlocks';

/** What the provider makes of its blocks. */
export const BLOCKS: Dialect = {
  verbatim: false,
  // A document without statements is one that others are added to.
  defaults: new Set(['Version', 'Effect', 'Statement']),
  comment: '#',
  unwraps: true,
};

/**
 * The policy of a `data "aws_iam_policy_document"` block, and the statements that it may turn out to
 * have: each `dynamic` one is a fragment, since nobody knows how often it will be there.
 */
export function blockPolicies(block: Block, file: TerraformFile): readonly PolicyDocument[] {
  const name = block.labels[1] ?? '';
  const about = { type: file.context.typeOfDocument(name), block };
  const reading = readingOf(block, file);
  const whole = blockDocument(readPolicyDocument(block, reading), buildPolicy, reading, file, {
    ...about,
    isManaged: file.context.isManaged(name),
  });
  const made = dynamicStatements(block).map((content) => {
    const read = readStatement(content, undefined, reading);
    const document = blockDocument(read, buildFragment, reading, file, about);
    const part: PolicyDocument = { ...document, isPerhaps: true };
    const isOpen = part.type.origin === 'assumed' && whole.type.origin === 'content';
    return isOpen ? { ...part, type: { type: whole.type.type, origin: 'assumed' as const } } : part;
  });
  return [whole, ...made];
}

/** A `statement` block by itself, as documents about Terraform show it. */
export function blockFragment(block: Block, file: TerraformFile): PolicyDocument {
  const reading = readingOf(block, file);
  const read = readStatement(block, undefined, reading);
  return blockDocument(read, buildFragment, reading, file, { type: undefined, block });
}

function readingOf(block: Block, { source: { text }, meanings }: TerraformFile): BlockReading {
  const ampersands = text.slice(block.range.start, block.range.end).includes('&{');
  return { text, origins: new Map(), meanings, blocks: new Map(), ampersands };
}

function blockDocument(
  { together, apart }: ReadBlocks,
  build: (map: MapValue, defaults: ReadonlySet<string>) => Policy,
  reading: BlockReading,
  file: TerraformFile,
  about: Pick<About, 'type' | 'block' | 'isManaged'>,
): PolicyDocument {
  const { text, origins, blocks } = reading;
  const { block } = about;
  const document = documentOf(build(together, BLOCKS.defaults), file, {
    ...about,
    dialect: BLOCKS,
    write: (edits) => writeBlockEdits({ text, block, origins, blocks }, edits),
  });
  const places = together === apart ? undefined : build(apart, BLOCKS.defaults);
  const placed = { ...document, ...(places && { places }) };
  const writing = () => ({ text, style: styleOf(text, block), blocks: true, origins: blocks });
  return { ...placed, typing: hclTyping(placed, { text, body: file.hcl.body }, writing) };
}
