import { findConditionKey } from './conditionKeys';
import { findGlobalConditionKey } from './globalConditionKeys';
import type { KeyType } from './model';

/** Keys that AWS's own guides compare as another type, too. Source: AWS KMS Developer Guide, `kms:ValidTo`. */
const OTHER_TYPES: ReadonlyMap<string, KeyType> = new Map([['kms:validto', 'Numeric']]);

/**
 * The types that the values of a key may have; the documented one first.
 *
 * @param key in any letter case, with its tag key or other part filled in
 * @returns nothing for keys that AWS does not list, and for claims of OIDC providers, which may hold anything
 */
export function typesOf(key: string): readonly KeyType[] {
  if (isClaim(key)) return [];
  const global = findGlobalConditionKey(key);
  const found = findConditionKey(key);
  const types = [found?.type, global?.type, global?.otherType, OTHER_TYPES.get(key.toLowerCase())];
  return [...new Set(types.filter((type) => type !== undefined))];
}

/**
 * Keys with several values in the Service Authorization Reference that AWS's guides compare without a
 * set operator: a request with several values does not match. Sources: Amazon EventBridge User Guide,
 * "Using IAM policy conditions"; IAM User Guide, "AWS Data Pipeline: Denies access to DataPipeline
 * pipelines that a user did not create".
 */
const COMPARED_AS_ONE: ReadonlySet<string> = new Set([
  'events:source',
  'events:detail-type',
  'events:targetarn',
  'datapipeline:pipelinecreator',
]);

/**
 * Whether a request may hold several values for a key.
 *
 * @param key in lower case
 * @returns undefined where AWS does not say, or says both
 */
export function isMultivalued(key: string): boolean | undefined {
  // Every token has one subject; other claims may be lists.
  if (isClaim(key)) return key.endsWith(':sub') ? false : undefined;
  if (COMPARED_AS_ONE.has(key)) return undefined;
  const global = findGlobalConditionKey(key);
  const found = findConditionKey(key);
  const said = new Set(
    [global, found].flatMap((one) => (one === undefined ? [] : one.multivalued)),
  );
  if (said.size !== 1) return undefined;
  return (
    said.has(true) || (global === undefined && NAMED_FOR_SEVERAL.test(key) ? undefined : false)
  );
}

/**
 * The reference calls keys single-valued that their guides compare with `ForAllValues`: `route53:VPCs`,
 * `cloudformation:ImportResourceTypes`. Those are named for several things (not `saml:iss`, `…Status`, `…Alias`).
 */
const NAMED_FOR_SEVERAL = /[^aious]s$/;

/** The part before the colon is the name of an identity provider: a host, with or without a path. */
const isClaim = (key: string): boolean => key.slice(0, key.indexOf(':')).includes('.');
