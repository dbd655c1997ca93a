import { findConditionKey } from '../catalog/conditionKeys';

/** A section of the IAM User Guide. */
export interface GuideSection {
  readonly page: string;
  readonly anchor?: string;
}

const OF_IAM: GuideSection = { page: 'reference_policies_iam-condition-keys' };

/** The prefixes of the keys that share a page of the guide, beside those of OIDC providers. */
const WITH_IAM: ReadonlySet<string> = new Set(['iam', 'sts', 'saml']);

/**
 * Where the IAM User Guide describes a condition key: global keys have a section each, and those of
 * IAM, STS and identity providers share a page.
 *
 * @param key in any letter case, with its tag key
 * @returns undefined for keys of other services, and for those that AWS does not list
 */
export function keyPage(key: string): GuideSection | undefined {
  // The claims of OIDC providers are not listed one by one.
  if (key.slice(0, Math.max(key.indexOf(':'), 0)).includes('.')) return OF_IAM;
  const [prefix = '', name = ''] = findConditionKey(key)?.name.split(':') ?? [];
  if (prefix !== 'aws') return WITH_IAM.has(prefix) ? OF_IAM : undefined;
  const section = name.replace('/${TagKey}', '').toLowerCase();
  return { page: 'reference_policies_condition-keys', anchor: `condition-keys-${section}` };
}
