import { CALLING_SERVICE_KEYS } from './globalKeys/callingServiceKeys';
import { CROSS_SERVICE_CONDITION_KEYS } from './globalKeys/crossServiceKeys';
import type { GlobalConditionKey } from './globalKeys/globalKey';
import { NETWORK_KEYS } from './globalKeys/networkKeys';
import { PRINCIPAL_KEYS } from './globalKeys/principalKeys';
import { REQUEST_KEYS } from './globalKeys/requestKeys';
import { RESOURCE_KEYS } from './globalKeys/resourceKeys';
import { SESSION_KEYS } from './globalKeys/sessionKeys';

export type { GlobalConditionKey } from './globalKeys/globalKey';
export { CROSS_SERVICE_CONDITION_KEYS } from './globalKeys/crossServiceKeys';

/**
 * AWS's global condition keys. Source: IAM User Guide, "AWS global condition context keys" (2026);
 * the descriptions are our own.
 */
export const GLOBAL_CONDITION_KEYS: readonly GlobalConditionKey[] = [
  ...PRINCIPAL_KEYS,
  ...SESSION_KEYS,
  ...NETWORK_KEYS,
  ...RESOURCE_KEYS,
  ...CALLING_SERVICE_KEYS,
  ...REQUEST_KEYS,
];

/** A key that AWS advises against. */
export interface DeprecatedGlobalKey {
  readonly name: string;
  /** The keys to use instead; which one depends on what was meant. */
  readonly instead: readonly string[];
}

/**
 * Keys that AWS advises against. Sources: Access Analyzer's policy checks for `aws:ARN`; Amazon SNS
 * Developer Guide for `aws:SourceOwner`, which SNS still honours (its default topic policy has it).
 */
export const DEPRECATED_GLOBAL_KEYS: readonly DeprecatedGlobalKey[] = [
  { name: 'aws:ARN', instead: ['aws:PrincipalArn', 'aws:SourceArn'] },
  { name: 'aws:SourceOwner', instead: ['aws:SourceAccount', 'aws:SourceArn'] },
];

/**
 * Keys that exist although the page of global keys does not list them: nobody should be told that they
 * are unknown. The AWS managed policy AWSSSOServiceRolePolicy uses the first; the policy simulator
 * fills in the others.
 */
export const UNLISTED_GLOBAL_KEYS: readonly string[] = [
  'aws:PrincipalOrgMasterAccountId',
  'aws:PrincipalId',
  'aws:Type',
];

const byLowerCase: ReadonlyMap<string, GlobalConditionKey> = new Map(
  [...GLOBAL_CONDITION_KEYS, ...CROSS_SERVICE_CONDITION_KEYS].map((key) => [
    (key.tagKey ? key.name.slice(0, key.name.indexOf('/') + 1) : key.name).toLowerCase(),
    key,
  ]),
);

/**
 * The global or cross-service condition key that a policy names: in any letter case, with any tag key
 * after the slash (`aws:ResourceTag/team`).
 *
 * @returns undefined for other keys, and where a tag key is missing (`aws:ResourceTag`, `aws:ResourceTag/`)
 */
export function findGlobalConditionKey(key: string): GlobalConditionKey | undefined {
  const slash = key.indexOf('/');
  if (slash === key.length - 1) return undefined;
  return byLowerCase.get((slash < 0 ? key : key.slice(0, slash + 1)).toLowerCase());
}
