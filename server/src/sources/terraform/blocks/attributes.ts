import type { Range } from '../../../policy/range';
import { stringValue } from '../../../policy/value';
import type { Entry, StringPart, StringValue, Value } from '../../../policy/value';
import type { Attribute, Block } from '../hcl/syntax';
import { asList, computedString, readString, toValue } from '../values/values';
import type { BlockReading } from './origin';

/** In these, the AWS provider takes `&{` for the `${` of IAM's variables. */
const WITH_VARIABLES: ReadonlySet<string> = new Set([
  'resources',
  'not_resources',
  'identifiers',
  'values',
]);

const ONE_STRING: ReadonlySet<string> = new Set([
  'sid',
  'effect',
  'version',
  'policy_id',
  'type',
  'test',
  'variable',
]);

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['actions', 'not_actions'],
  ['not_actions', 'actions'],
  ['resources', 'not_resources'],
  ['not_resources', 'resources'],
]);

/** The attributes of a block as entries, by IAM's names for them. */
export const attributeEntries = (
  block: Block,
  names: ReadonlyMap<string, string>,
  reading: BlockReading,
): readonly Entry[] =>
  block.body.attributes.flatMap((attribute): Entry[] => {
    const name = names.get(attribute.name);
    if (name === undefined || isLeftOut(attribute, block)) return [];
    const key = keyFor(attribute.nameRange, name);
    const entry = { range: attribute.range, key, value: attributeValue(attribute, reading) };
    reading.blocks.set(entry, { kind: 'attribute', block, attribute });
    return [entry];
  });

/**
 * The provider leaves out what has no value: `null`, an empty Sid, an empty list beside its opposite,
 * and most likely one of two opposites that are computed.
 */
export function isLeftOut({ name, value }: Attribute, { body }: Block): boolean {
  if (value?.kind === 'literal') return value.value === null;
  if (value?.kind === 'template') return name === 'sid' && value.parts.length === 0;
  const opposite = body.attributes.find((other) => other.name === OPPOSITES.get(name))?.value;
  if (opposite === undefined || opposite.kind === 'literal' || value === undefined) return false;
  if (value.kind === 'tuple') return value.items.length === 0;
  // Who hands on whatever comes in writes both of them: one will have no value.
  return opposite.kind === 'tuple' ? opposite.items.length > 0 : name.startsWith('not_');
}

/** IAM's name for something that has another name here: each of its characters has a place. */
export function keyFor(range: Range, text: string): StringValue {
  const length = range.end - range.start;
  const offsets = Array.from({ length: text.length + 1 }, (_, i) =>
    i === text.length ? length : Math.min(i, length),
  );
  const part = length === text.length ? { range, text } : { range, text, offsets };
  return stringValue(range, range, [part]);
}

/** The value of a block's attribute; undefined where it has none. */
export function valueOf(block: Block, name: string, reading: BlockReading): Value | undefined {
  const attribute = block.body.attributes.find((one) => one.name === name);
  return attribute && attributeValue(attribute, reading);
}

/** The string of an attribute that takes one; computed where it is no template. */
export function stringOf(
  block: Block,
  name: string,
  reading: BlockReading,
): StringValue | undefined {
  const value = block.body.attributes.find((one) => one.name === name)?.value;
  if (value === undefined) return undefined;
  return value.kind === 'template' ? readString(value, reading) : computedString(value);
}

function attributeValue({ name, value }: Attribute, reading: BlockReading): Value | undefined {
  if (value === undefined) return undefined;
  const written = toValue(value, reading);
  const plain = ONE_STRING.has(name) ? written : asList(written, value, reading);
  const read = WITH_VARIABLES.has(name) ? withVariables(plain, reading) : plain;
  if (!ONE_STRING.has(name)) reading.blocks.set(read, { kind: 'list' });
  return read;
}

/** Reads `&{…}` in strings as IAM will get it. */
function withVariables(value: Value, reading: BlockReading): Value {
  const changed = rewritten(value, reading);
  const origin = reading.origins.get(value);
  if (changed !== value && origin !== undefined) reading.origins.set(changed, origin);
  return changed;
}

function rewritten(value: Value, reading: BlockReading): Value {
  if (value.kind === 'list') {
    return { ...value, items: value.items.map((item) => withVariables(item, reading)) };
  }
  if (value.kind !== 'string') return value;
  const parts = value.parts.map((part) => withVariable(part, reading.ampersands));
  const isSame = parts.every((part, i) => part === value.parts[i]);
  return isSame ? value : stringValue(value.range, value.content, parts);
}

/** Who writes `&{` elsewhere in the document means it here, too. */
function withVariable(part: StringPart, ampersands: boolean): StringPart {
  if (part.taken !== undefined) {
    return ampersands ? { ...part, taken: part.taken.replace('$${', () => '&{') } : part;
  }
  return part.text?.includes('&{') === true
    ? { ...part, text: part.text.replaceAll('&{', '${') }
    : part;
}
