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
export function* typedPlaces(policy: Policy): Generator<TypedPlace> {
  const { node, version, id, statementEntry, statements } = policy;
  if (node !== undefined) {
    yield* place(version, 'string', node);
    yield* place(id, 'string', node);
    yield* place(statementEntry, 'objects', node);
  }
  for (const statement of statements) yield* placesOfStatement(statement);
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

function* placesOfStatement({ node, elements }: Statement): Generator<TypedPlace> {
  for (const [element, type] of ELEMENT_TYPES) yield* place(elements.get(element), type, node);
  for (const element of ['Principal', 'NotPrincipal'] as const) {
    yield* placesInside(elements.get(element)?.value, 'strings');
  }
  for (const one of placesInside(elements.get('Condition')?.value, 'object')) {
    // There it is the operator that is missing, and reported.
    if (!isKeyWithoutOperator(one.entry)) yield one;
  }
}

function* placesInside(map: Value | undefined, type: JsonType): Generator<TypedPlace> {
  if (map?.kind !== 'map') return;
  for (const entry of map.entries) yield* place(entry, type, map);
}

function* place(
  entry: Entry | undefined,
  type: JsonType,
  parent: TypedPlace['parent'],
): Generator<TypedPlace> {
  if (entry?.value !== undefined) yield { value: entry.value, type, entry, parent };
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
