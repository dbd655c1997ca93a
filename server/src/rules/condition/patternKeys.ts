import { findGlobalConditionKey } from '../../catalog/globalConditionKeys';

/** Whether AWS lists a key as sensitive: it sees no valid use of wildcards in its values. */
export const isSensitiveKey = (key: string): boolean =>
  findGlobalConditionKey(key)?.sensitive === true;

/** Keys of paths in AWS Organizations, in lower case. */
export const ORGANIZATION_PATH_KEYS: ReadonlySet<string> = new Set([
  'aws:principalorgpaths',
  'aws:resourceorgpaths',
  'aws:sourceorgpaths',
  'aws:vpceorgpaths',
]);

export const USER_ID_KEY = 'aws:userid';

/** Whether a pattern that matches every value is an error for this key, and no mere roundabout way. */
export const forbidsBareWildcard = (key: string): boolean =>
  isSensitiveKey(key) || ORGANIZATION_PATH_KEYS.has(key) || key === USER_ID_KEY;
