import { findConditionKey } from './conditionKeys';
import { findGlobalConditionKey } from './globalConditionKeys';
import { BY_RESOURCE_TAGGERS } from './keyControl';
import type { KeyWords } from './model';
import { IAM_KEYS } from './serviceKeys/iamKeys';
import { KMS_KEYS } from './serviceKeys/kmsKeys';
import { OTHER_SERVICE_KEYS } from './serviceKeys/otherServiceKeys';
import { COMMON_CLAIMS, PROVIDER_KEYS } from './serviceKeys/providerKeys';
import { S3_KEYS } from './serviceKeys/s3Keys';
import { STS_KEYS } from './serviceKeys/stsKeys';

/** The keys of services and identity providers that have words of ours, as AWS spells them. */
export const WORDED_KEYS: Readonly<Record<string, KeyWords>> = {
  ...STS_KEYS,
  ...IAM_KEYS,
  ...S3_KEYS,
  ...KMS_KEYS,
  ...OTHER_SERVICE_KEYS,
  ...PROVIDER_KEYS,
};

const byLowerCase: ReadonlyMap<string, KeyWords> = new Map(
  Object.entries(WORDED_KEYS).map(([name, words]) => [name.toLowerCase(), words]),
);

const claims: ReadonlyMap<string, KeyWords> = new Map(Object.entries(COMMON_CLAIMS));

/** What a service's own key of tags holds: `ec2:ResourceTag/${TagKey}`, `ssm:resourceTag/…`. */
const SERVICE_RESOURCE_TAG: KeyWords = {
  description: {
    en: 'The value of a tag of the resource that is called.',
    ja: '呼び出されたリソースに付いているタグの値です。',
  },
  availability: {
    en: 'Only where the resource has that tag.',
    ja: 'リソースにそのタグがある場合だけ含まれます。',
  },
  control: BY_RESOURCE_TAGGERS,
};

/**
 * What we say of a condition key ourselves, in every language.
 *
 * @param key in any letter case, with its tag key or other part filled in
 * @returns undefined for keys that only AWS's reference describes, and for those that nobody knows
 */
export function keyWords(key: string): KeyWords | undefined {
  const global = findGlobalConditionKey(key);
  if (global !== undefined) return global;
  const lower = key.toLowerCase();
  const found = findConditionKey(key)?.name.toLowerCase();
  const own = byLowerCase.get(found ?? lower) ?? byLowerCase.get(lower);
  if (own !== undefined) return own;
  if (found !== undefined && /^[\w-]+:resourcetag\//.test(found)) return SERVICE_RESOURCE_TAG;
  const isClaim = lower.slice(0, lower.indexOf(':')).includes('.');
  return isClaim ? claims.get(lower.slice(lower.lastIndexOf(':') + 1)) : undefined;
}
