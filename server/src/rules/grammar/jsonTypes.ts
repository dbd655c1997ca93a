import type { Policy, Statement } from '../../policy/model';
import { itemsOf } from '../../policy/value';
import type { Entry, Value } from '../../policy/value';
import { isKeyWithoutOperator } from '../condition/conditionBlock';

/** The JSON type that the grammar of policies wants at a place. */
export type JsonType = 'string' | 'strings' | 'object' | 'objects';

/** A value with the type that it should have. */
export interface TypedPlace {
  readonly value: Value;
  readonly type: JsonType;
  /** The key that the value belongs to, and its map. */
  readonly entry: Entry;
  readonly parent: Value & { readonly kind: 'map' };
}

/**
 * Every value of a policy whose type the grammar fixes. Principal itself and the values of condition
 * keys have rules of their own.
 */
export function typedPlaces(policy: Policy): readonly TypedPlace[] {
  const { node, version, id, statementEntry, statements } = policy;
  const places: TypedPlace[] = [];
  if (node !== undefined) {
    addPlace(version, 'string', node, places);
    addPlace(id, 'string', node, places);
    addPlace(statementEntry, 'objects', node, places);
  }
  for (const statement of statements) addStatement(statement, places);
  return places;
}

const ELEMENT_TYPES = [
  ['Sid', 'string'],
  ['Effect', 'string'],
  ['Action', 'strings'],
  ['NotAction', 'strings'],
  ['Resource', 'strings'],
  ['NotResource', 'strings'],
  ['Condition', 'object'],
] as const;

function addStatement({ node, elements }: Statement, places: TypedPlace[]): void {
  for (const [element, type] of ELEMENT_TYPES) addPlace(elements.get(element), type, node, places);
  for (const element of ['Principal', 'NotPrincipal'] as const) {
    const map = elements.get(element)?.value;
    if (map?.kind !== 'map') continue;
    for (const entry of map.entries) addPlace(entry, 'strings', map, places);
  }
  const block = elements.get('Condition')?.value;
  if (block?.kind !== 'map') return;
  for (const entry of block.entries) {
    // There it is the operator that is missing, and reported.
    if (!isKeyWithoutOperator(entry)) addPlace(entry, 'object', block, places);
  }
}

function addPlace(
  entry: Entry | undefined,
  type: JsonType,
  parent: TypedPlace['parent'],
  places: TypedPlace[],
): void {
  if (entry?.value !== undefined) places.push({ value: entry.value, type, entry, parent });
}

/**
 * The values that are not of the type their place wants: the value itself, or the wrong ones among
 * its items. What the host language fills in may be of any type.
 */
export function mismatches({ value, type }: TypedPlace): readonly Value[] {
  const takesList = type !== 'string' && type !== 'object';
  if (value.kind === 'list' && !takesList) return [value];
  return itemsOf(value).filter((item) => item.kind !== 'unknown' && !isOfType(item, type));
}

/** Whether a value, not a list, is of a type. */
export const isOfType = (value: Value, type: JsonType): boolean =>
  value.kind === (type === 'object' || type === 'objects' ? 'map' : 'string');
