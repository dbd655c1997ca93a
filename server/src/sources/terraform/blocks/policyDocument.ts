import type { Entry, MapValue } from '../../../policy/value';
import type { Attribute, Block } from '../hcl/syntax';
import { attributeEntries, isLeftOut, keyFor } from './attributes';
import { conditionEntry } from './conditions';
import { isBlockOf } from './gathered';
import type { BlockReading } from './origin';
import { principalEntry } from './principals';

/** IAM's names for the attributes of a policy document. */
export const POLICY_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['version', 'Version'],
  ['policy_id', 'Id'],
]);

/** IAM's names for the attributes of a statement. */
export const STATEMENT_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['sid', 'Sid'],
  ['effect', 'Effect'],
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
]);

/** Attributes whose statements are added to those that stand here, or take their place. */
const MORE_STATEMENTS: ReadonlySet<string> = new Set([
  'source_policy_documents',
  'override_policy_documents',
  'source_json',
  'override_json',
]);

/** Reads a `data "aws_iam_policy_document"` block as the policy that it makes. */
export const readPolicyDocument = (block: Block, reading: BlockReading): MapValue =>
  mapOf(
    block,
    undefined,
    [...attributeEntries(block, POLICY_ATTRIBUTES, reading), ...statementEntry(block, reading)],
    reading,
  );

function mapOf(
  block: Block,
  parent: Block | undefined,
  entries: readonly Entry[],
  reading: BlockReading,
): MapValue {
  const map: MapValue = { kind: 'map', range: block.range, entries };
  reading.blocks.set(map, { kind: 'body', block, parent });
  return map;
}

function statementEntry(block: Block, reading: BlockReading): readonly Entry[] {
  const blocks = block.body.blocks.filter((one) => isBlockOf(one, 'statement'));
  const more = block.body.attributes.filter((one) => addsStatements(one, block));
  const places = [...blocks, ...more].sort((a, b) => a.range.start - b.range.start);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = { start: first.range.start, end: last.range.end };
  const items = places.map((place) =>
    'type' in place && place.type === 'statement'
      ? readStatement(place, block, reading)
      : ({ kind: 'unknown', range: place.range } as const),
  );
  const list = { kind: 'list', range, items } as const;
  const key = keyFor('type' in first ? first.typeRange : first.nameRange, 'Statement');
  const entry = { range, key, value: list };
  const origin = { kind: 'blocks', parent: block, blocks } as const;
  reading.blocks.set(list, origin).set(entry, origin);
  return [entry];
}

const addsStatements = (attribute: Attribute, block: Block): boolean =>
  MORE_STATEMENTS.has(attribute.name) &&
  !isLeftOut(attribute, block) &&
  !(attribute.value?.kind === 'tuple' && attribute.value.items.length === 0);

const readStatement = (block: Block, parent: Block, reading: BlockReading): MapValue =>
  mapOf(
    block,
    parent,
    [
      ...attributeEntries(block, STATEMENT_ATTRIBUTES, reading),
      ...principalEntry(block, 'principals', reading),
      ...principalEntry(block, 'not_principals', reading),
      ...conditionEntry(block, reading),
    ],
    reading,
  );
