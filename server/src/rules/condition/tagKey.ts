import { findConditionKey } from '../../catalog/conditionKeys';

/** Names that the global tag keys and those of many services share, also of services yet unknown. */
const SHARED_NAME =
  /^[^\s:]+:(?:resourcetag|requesttag|principaltag|existingobjecttag|requestobjecttag)\/?$/;

/** How the reference writes the part for the key of a tag. */
const TAG_KEY_PART = /\/(?:\$\{TagKey\}|<key>|tag-key)?$/;

/**
 * Whether a condition key compares the value of a tag and does not say of which.
 *
 * @param key in lower case
 */
export function lacksTagKey(key: string): boolean {
  if (SHARED_NAME.test(key)) return true;
  const whole = findConditionKey(`${key.replace(/\/$/, '')}/x`);
  return (
    whole !== undefined && TAG_KEY_PART.test(whole.name) && findConditionKey(key) === undefined
  );
}
