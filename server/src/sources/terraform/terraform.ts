import { buildFragment, buildPolicy } from '../../policy/build';
import type { Dialect, PolicyDocument, SyntaxProblem } from '../../policy/document';
import type { PolicyType } from '../../iam/policyType';
import type { PolicyEdit, TextEdit } from '../../policy/edit';
import type { Policy } from '../../policy/model';
import { rangesTouch } from '../../policy/range';
import { inferType } from '../inferType';
import { terraformMayHold } from '../mayHold';
import type { SourceLanguage, SourceResult, SourceText } from '../source';
import type { BlockOrigins } from './blocks/origin';
import { readPolicyDocument } from './blocks/policyDocument';
import { commentsAbout } from './comments';
import { DOCUMENT, placesIn, typeContext } from './context';
import type { Place, TypeContext } from './context';
import { readEmbeddedJson } from './embeddedJson';
import { findInExpression } from './findObjects';
import type { FoundExpression } from './findObjects';
import { readHcl } from './hcl/read';
import type { Block, HclText } from './hcl/syntax';
import { hclTyping } from './typing/typing';
import type { Origins } from './values';
import { styleOf } from './write/style';
import { writeBlockEdits } from './write/writeBlocks';
import { writeObjectEdits } from './write/writeObject';

/** Terraform and OpenTofu: policy documents in blocks, `jsonencode`, and JSON in heredocs. */
export const terraform: SourceLanguage = {
  id: 'terraform',
  handles: ({ languageId, uri }) =>
    languageId === undefined
      ? /\.(tf|tofu)$/i.test(uri)
      : /^(terraform|opentofu|hcl)$/.test(languageId),
  mayHoldPolicies: terraformMayHold,
  parse,
};

const BLOCKS: Dialect = {
  verbatim: false,
  // A document without statements is one that others are added to.
  defaults: new Set(['Version', 'Effect', 'Statement']),
  comment: '#',
};

const OBJECT: Dialect = { verbatim: false, defaults: new Set(), comment: '#' };

/** Far above what anybody writes by hand, in UTF-16 units. */
const MAX_LENGTH = 32 * 1024 * 1024;

function parse(source: SourceText): SourceResult {
  const { text } = source;
  if (text.length > MAX_LENGTH || !terraform.mayHoldPolicies(text)) {
    return { policies: [], problems: [] };
  }
  const hcl = readHcl(text);
  const context = typeContext(hcl.body, text);
  const results = [
    ...hcl.body.blocks.filter(isDocument).map((block) => ({
      policies: [blockPolicy(block, source, hcl, context)],
      problems: [],
    })),
    ...[...placesIn(hcl.body)].flatMap((place) => policiesAt(place, source, hcl, context)),
  ];
  const policies = results
    .flatMap((one) => one.policies)
    .sort((a, b) => a.policy.range.start - b.policy.range.start);
  return {
    policies,
    problems: [...results.flatMap((one) => one.problems), ...ownProblems(hcl, policies)],
  };
}

/** Problems in policies: they tell which statements cannot be trusted. Terraform's own tools report them. */
const ownProblems = (
  { problems }: HclText,
  policies: readonly PolicyDocument[],
): readonly SyntaxProblem[] =>
  problems
    .filter(({ range }) => policies.some(({ policy }) => rangesTouch(policy.range, range)))
    .map((problem) => ({ ...problem, elided: true }));

const isDocument = ({ type, labels }: Block): boolean => type === 'data' && labels[0] === DOCUMENT;

function blockPolicy(
  block: Block,
  source: SourceText,
  hcl: HclText,
  context: TypeContext,
): PolicyDocument {
  const { text } = source;
  const blocks: BlockOrigins = new Map();
  const origins: Origins = new Map();
  const ampersands = text.slice(block.range.start, block.range.end).includes('&{');
  const { together, apart } = readPolicyDocument(block, { text, origins, blocks, ampersands });
  const policy = buildPolicy(together, BLOCKS.defaults);
  const type = context.ofDocument(block.labels[1] ?? '');
  const write: Write = (edits) => writeBlockEdits({ text, block, origins, blocks }, edits);
  const document = documentOf(policy, { dialect: BLOCKS, type, block, write }, source, hcl);
  const places = together === apart ? undefined : buildPolicy(apart, BLOCKS.defaults);
  const placed = { ...document, ...(places && { places }) };
  const writing = () => ({ text, style: styleOf(text, block), blocks: true, origins: blocks });
  return { ...placed, typing: hclTyping(placed, text, writing) };
}

function policiesAt(
  place: Place,
  source: SourceText,
  hcl: HclText,
  context: TypeContext,
): readonly SourceResult[] {
  const { value } = place.attribute;
  if (value === undefined || isDocument(place.blocks[0])) return [];
  const origins: Origins = new Map();
  const type = context.ofPlace(place);
  return [...findInExpression(value, { text: source.text, origins })].map((found) =>
    found.kind === 'object'
      ? { policies: [objectPolicy(found, origins, type, place, source, hcl)], problems: [] }
      : readEmbeddedJson(found.template, source, type),
  );
}

function objectPolicy(
  { found, object }: Extract<FoundExpression, { kind: 'object' }>,
  origins: Origins,
  type: PolicyType | undefined,
  { blocks }: Place,
  source: SourceText,
  hcl: HclText,
): PolicyDocument {
  const { value, fragment } = found;
  const policy = fragment || value.kind === 'list' ? buildFragment(value) : buildPolicy(value);
  const write: Write = (edits) =>
    writeObjectEdits({ text: source.text, object, root: value, origins }, edits);
  const document = documentOf(
    policy,
    { dialect: OBJECT, type, block: blocks[0], write },
    source,
    hcl,
  );
  const { text } = source;
  const writing = () => ({ text, style: styleOf(text, object), blocks: false });
  return { ...document, typing: hclTyping(document, text, writing) };
}

/** Writes edits; undefined where one cannot be written. */
type Write = (edits: readonly PolicyEdit[]) => readonly TextEdit[] | undefined;

interface About {
  readonly dialect: Dialect;
  readonly type: PolicyType | undefined;
  /** The outermost block around the policy. */
  readonly block: Block;
  readonly write: Write;
}

function documentOf(
  policy: Policy,
  { dialect, type, block, write }: About,
  { text, type: set }: SourceText,
  hcl: HclText,
): PolicyDocument {
  return {
    policy,
    // The name of a file says little about it: policies of many types stand in one.
    type: inferType(policy, { set, context: type, path: [], uri: '' }),
    dialect,
    whole: false,
    trivia: commentsAbout(block.range, hcl.comments, text),
    text: text.slice(policy.range.start, policy.range.end),
    write: (edits) => write(edits) ?? [],
    canWrite: (edits) => write(edits) !== undefined,
  };
}
