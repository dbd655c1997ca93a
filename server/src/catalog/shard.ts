import type { ConditionKey } from './model';

/**
 * The details of one service as they are stored: lists instead of objects, and numbers instead of
 * names that come again and again. Written by scripts/catalog/compile.ts, read by details.ts.
 */
export interface Shard {
  /** In the order of the index. */
  readonly actions: readonly StoredAction[];
  readonly resourceTypes: readonly StoredResourceType[];
  readonly conditionKeys: readonly StoredKey[];
}

export type StoredAction = readonly [
  description: string,
  /** Each: twice the number of the resource type, plus 1 where it is required; then its keys. */
  resources: readonly (readonly number[])[],
  conditionKeys: readonly number[],
  /** Separated by spaces; left out where there are none. */
  dependentActions?: string,
];

export type StoredResourceType = readonly [
  name: string,
  arn: string,
  conditionKeys: readonly number[],
];

export type StoredKey = readonly [name: string, type: StoredKeyType, description: string];

/** The type of a condition key in one letter; a capital where the key holds several values. */
export type StoredKeyType = string;

const TYPES: Readonly<Record<string, ConditionKey['type']>> = {
  s: 'String',
  a: 'Arn',
  b: 'Bool',
  d: 'Date',
  n: 'Numeric',
  i: 'IpAddress',
  y: 'Binary',
};

/** Reads the type of a key. */
export const readKeyType = (stored: StoredKeyType): Omit<ConditionKey, 'name'> => ({
  type: TYPES[stored.toLowerCase()] ?? 'String',
  multivalued: stored !== stored.toLowerCase(),
});
