import type { Entry, MapValue, Value } from '../../../policy/value';
import type { Attribute, Block } from '../hcl/syntax';
import { assignedBlocks } from './assigned';
import { POLICY_ATTRIBUTES, STATEMENT_ATTRIBUTES } from './attributeNames';
import { attributeEntries, isLeftOut, keyFor } from './attributes';
import { readConditions } from './conditions';
import { isBlockOf } from './gathered';
import type { BlockReading } from './origin';
import { principalKinds, readPrincipals } from './principals';

/** A policy in blocks: as IAM will get it, and with each block at its own place (`Gathered`). */
export interface ReadBlocks {
  readonly together: MapValue;
  readonly apart: MapValue;
}

/** Attributes whose statements are added to those that stand here, or take their place. */
const MORE_STATEMENTS: ReadonlySet<string> = new Set([
  'source_policy_documents',
  'override_policy_documents',
  'source_json',
  'override_json',
]);

/** Reads a `data "aws_iam_policy_document"` block as the policy that it makes. */
export function readPolicyDocument(block: Block, reading: BlockReading): ReadBlocks {
  const attributes = attributeEntries(block, POLICY_ATTRIBUTES, reading);
  const blocks = block.body.blocks.filter((one) => isBlockOf(one, 'statement'));
  const more = block.body.attributes.filter((one) => addsStatements(one, block));
  const places = [...blocks, ...more].sort((a, b) => a.range.start - b.range.start);
  const items = places.map((place) => statementAt(place, block, reading));
  const mapWith = (statements: readonly Value[]): MapValue =>
    mapOf(block, undefined, reading, [
      ...attributes,
      ...statementEntry(block, places, statements, reading),
    ]);
  const apart = mapWith(items.map((one) => ('apart' in one ? one.apart : one)));
  const isSame = items.every((one) => !('apart' in one) || one.apart === one.together);
  const together = isSame
    ? apart
    : mapWith(items.map((one) => ('apart' in one ? one.together : one)));
  return { together, apart };
}

/** What `dynamic` blocks make statements of, as often as something else says. */
export const dynamicStatements = ({ body }: Block): readonly Block[] =>
  body.blocks
    .filter(({ type, labels }) => type === 'dynamic' && labels[0] === 'statement')
    .flatMap(contentsOf);

const contentsOf = ({ body }: Block): readonly Block[] =>
  body.blocks.filter(({ type }) => type === 'content');

/** Whether a block says what a statement of IAM's has: other things of that name have no actions. */
export const isStatementBlock = ({ type, body }: Block): boolean =>
  type === 'statement' && body.attributes.some(({ name }) => /^(?:not_)?actions$/.test(name));

const addsStatements = (attribute: Attribute, block: Block): boolean =>
  MORE_STATEMENTS.has(attribute.name) &&
  !isLeftOut(attribute, block) &&
  !(attribute.value?.kind === 'tuple' && attribute.value.items.length === 0);

function mapOf(
  block: Block,
  parent: Block | undefined,
  reading: BlockReading,
  entries: readonly Entry[],
): MapValue {
  const map: MapValue = { kind: 'map', range: block.range, entries };
  reading.blocks.set(map, { kind: 'body', block, parent });
  return map;
}

/** The list of statements; none where there are none. */
function statementEntry(
  block: Block,
  places: readonly (Block | Attribute)[],
  items: readonly Value[],
  reading: BlockReading,
): readonly Entry[] {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = { start: first.range.start, end: last.range.end };
  const list: Value = { kind: 'list', range, items };
  const key = keyFor('type' in first ? first.typeRange : first.nameRange, 'Statement');
  const entry = { range, key, value: list };
  const blocks = places.filter((place) => 'type' in place);
  const origin = { kind: 'element', parent: block, blocks } as const;
  reading.blocks.set(list, origin).set(entry, origin);
  return [entry];
}

/** A statement; unknown for those that Terraform makes, or takes from elsewhere. */
const statementAt = (
  place: Block | Attribute,
  parent: Block,
  reading: BlockReading,
): ReadBlocks | Value => {
  const { range } = place;
  if (!('type' in place)) return { kind: 'unknown', range };
  if (place.type === 'statement') return readStatement(place, parent, reading);
  const may = contentsOf(place).map((one) => readStatement(one, undefined, reading).together);
  return { kind: 'unknown', range, may };
};

/**
 * Reads a block that says what a statement has: `statement`, or the `content` of a `dynamic` block.
 *
 * @param parent the block around it; undefined where nothing is around it, as in a document
 */
export function readStatement(
  place: Block,
  parent: Block | undefined,
  reading: BlockReading,
): ReadBlocks {
  const attributes = [
    ...attributeEntries(place, STATEMENT_ATTRIBUTES, reading),
    ...assignedBlocks(place, reading),
  ];
  const elements = [
    ...principalKinds(place).map((type) => readPrincipals(place, type, reading)),
    readConditions(place, reading),
  ].filter((one) => one !== undefined);
  const mapWith = (entries: readonly Entry[]): MapValue =>
    mapOf(place, parent, reading, [...attributes, ...entries]);
  const apart = mapWith(elements.map((one) => one.apart));
  const isSame = elements.every((one) => one.apart === one.together);
  return { apart, together: isSame ? apart : mapWith(elements.map((one) => one.together)) };
}
