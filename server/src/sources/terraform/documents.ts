import { MANAGED_POLICY_QUOTA } from '../../iam/quota';
import type { PolicyType } from '../../iam/policyType';
import { buildFragment, buildPolicy } from '../../policy/build';
import type { Dialect, PolicyDocument } from '../../policy/document';
import type { PolicyEdit, TextEdit } from '../../policy/edit';
import type { Policy } from '../../policy/model';
import type { MapValue } from '../../policy/value';
import { inferType } from '../find/inferType';
import type { SourceText } from '../source';
import type { BlockReading } from './blocks/origin';
import { dynamicStatements, readPolicyDocument, readStatement } from './blocks/policyDocument';
import type { ReadBlocks } from './blocks/policyDocument';
import { commentsAbout } from './comments';
import type { UseContext } from './context';
import type { FoundExpression } from './findObjects';
import type { Block, HclText } from './hcl/syntax';
import type { Meanings } from './meanings';
import type { Place } from './places';
import { hclTyping } from './typing/typing';
import type { Origins } from './values';
import { styleOf } from './write/style';
import { writeBlockEdits } from './write/blocks/writeBlocks';
import { writeObjectEdits } from './write/objects/writeObject';

/** A file, with what was read from all of it. */
export interface TerraformFile {
  readonly source: SourceText;
  readonly hcl: HclText;
  readonly context: UseContext;
  readonly meanings: Meanings;
}

const BLOCKS: Dialect = {
  verbatim: false,
  // A document without statements is one that others are added to.
  defaults: new Set(['Version', 'Effect', 'Statement']),
  comment: '#',
};

const OBJECT: Dialect = { verbatim: false, defaults: new Set(), comment: '#' };

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
    const part = blockDocument(read, buildFragment, reading, file, about);
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
  return { ...placed, typing: hclTyping(placed, text, writing) };
}

/** The policy of an object, in `jsonencode` or elsewhere. */
export function objectPolicy(
  { found, object }: Extract<FoundExpression, { kind: 'object' }>,
  origins: Origins,
  place: Place,
  file: TerraformFile,
): PolicyDocument {
  const { text } = file.source;
  const { value, fragment } = found;
  const policy = fragment || value.kind === 'list' ? buildFragment(value) : buildPolicy(value);
  const document = documentOf(policy, file, {
    dialect: OBJECT,
    type: file.context.typeOfPlace(place),
    isManaged: file.context.isManagedAt(place),
    block: place.blocks[0],
    write: (edits) => writeObjectEdits({ text, object, root: value, origins }, edits),
  });
  const writing = () => ({ text, style: styleOf(text, object), blocks: false });
  return { ...document, typing: hclTyping(document, text, writing) };
}

interface About {
  readonly dialect: Dialect;
  readonly type: PolicyType | undefined;
  readonly isManaged?: boolean;
  /** The outermost block around the policy. */
  readonly block: Block;
  /** Writes edits; undefined where one cannot be written. */
  readonly write: (edits: readonly PolicyEdit[]) => readonly TextEdit[] | undefined;
}

function documentOf(
  policy: Policy,
  { source: { text, type: set }, hcl }: TerraformFile,
  { dialect, type, isManaged, block, write }: About,
): PolicyDocument {
  return {
    policy,
    // The name of a file says little about it: policies of many types stand in one.
    type: inferType(policy, { set, context: type, path: [], uri: '' }),
    dialect,
    whole: false,
    trivia: commentsAbout(block.range, hcl.comments, text),
    text: text.slice(policy.range.start, policy.range.end),
    ...(isManaged === true && { quota: MANAGED_POLICY_QUOTA }),
    write: (edits) => write(edits) ?? [],
    canWrite: (edits) => write(edits) !== undefined,
  };
}
