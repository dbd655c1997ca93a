import { matchesWildcard } from '../iam/wildcard';
import { findGlobalConditionKey } from './globalConditionKeys';
import type { ConditionKey } from './model';
import { findService } from './services';
import { readKeyType } from './shard';
import { catalogIndex, fromCatalog } from './store';

/** The condition keys with one prefix. */
interface KeyGroup {
  /** By the whole key in lower case. */
  readonly exact: ReadonlyMap<string, ConditionKey>;
  /** Keys with a part to fill in, as patterns in lower case. */
  readonly patterns: readonly (readonly [pattern: string, key: ConditionKey])[];
}

/** What is to be filled in: `${TagKey}`, `<key>`. At least one character stands there. */
const PLACEHOLDER = /\$\{[^}]*\}|<[^>]*>/g;

/** What some services write instead: `ssm:resourceTag/tag-key`, `sagemaker:ResourceTag/`. */
const UNMARKED_TAG_KEY = /\/(?:tag-key)?$/;

/**
 * A key of the reference in the form in which its spellings are compared: lower case, with `?*` for
 * the part to be filled in, which the reference does not name alike everywhere.
 */
export const keyPattern = (name: string): string =>
  name.replace(PLACEHOLDER, '?*').replace(UNMARKED_TAG_KEY, '/?*').toLowerCase();

const groups = fromCatalog(
  (): ReadonlyMap<string, KeyGroup> =>
    new Map(
      Object.entries(catalogIndex().conditionKeys).map(([prefix, keys]) => [
        keyPattern(prefix),
        readGroup(prefix, keys),
      ]),
    ),
);

/** Identity providers whose name has a part of the customer's. */
const namedByPattern = fromCatalog((): readonly (readonly [string, KeyGroup])[] =>
  [...groups()].filter(([prefix]) => prefix.includes('*')),
);

function readGroup(prefix: string, keys: string): KeyGroup {
  const read = keys
    .split(' ')
    .filter((written) => written !== '')
    .map((written): ConditionKey => {
      const equals = written.lastIndexOf('=');
      return {
        name: `${prefix}:${written.slice(0, equals)}`,
        ...readKeyType(written.slice(equals + 1)),
      };
    });
  const named = read.map((key) => [keyPattern(key.name), key] as const);
  return {
    exact: new Map(named.filter(([pattern]) => !pattern.includes('*'))),
    patterns: named.filter(([pattern]) => pattern.includes('*')),
  };
}

function groupOf(prefix: string): KeyGroup | undefined {
  const lower = prefix.toLowerCase();
  const found = groups().get(lower);
  return found ?? namedByPattern().find(([pattern]) => matchesWildcard(pattern, lower))?.[1];
}

/**
 * Finds a condition key, in any letter case, with its tag key or other part filled in.
 *
 * @param key `s3:prefix`, `aws:PrincipalTag/team`
 * @returns undefined where AWS's reference does not know the key
 */
export function findConditionKey(key: string): ConditionKey | undefined {
  const prefix = key.slice(0, key.indexOf(':'));
  if (prefix.toLowerCase() === 'aws') return findGlobalConditionKey(key);
  const group = groupOf(prefix);
  const lower = key.toLowerCase();
  return (
    group?.exact.get(lower) ??
    group?.patterns.find(([pattern]) => matchesWildcard(pattern, lower))?.[1]
  );
}

/** Keys that begin with a service's prefix: those that AWS's reference lists, in its order. */
export function keysOfPrefix(prefix: string): readonly ConditionKey[] {
  const group = groupOf(prefix);
  return group === undefined
    ? []
    : [...group.exact.values(), ...group.patterns.map(([, key]) => key)];
}

/** Whether keys may begin so: a service, an identity provider that AWS knows, or `aws`. */
export const isKeyPrefix = (prefix: string): boolean =>
  prefix.toLowerCase() === 'aws' ||
  findService(prefix) !== undefined ||
  groupOf(prefix) !== undefined;
