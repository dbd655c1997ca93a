import type { PolicyType } from './policyType';

/** How large a policy may be, and what counts. */
export interface PolicyQuota {
  readonly limit: number;
  readonly unit: 'characters' | 'bytes';
  /** White space between the values counts. */
  readonly whitespaceCounts: boolean;
}

const withoutWhitespace = (limit: number): PolicyQuota => ({
  limit,
  unit: 'characters',
  whitespaceCounts: false,
});

const characters = (limit: number): PolicyQuota => ({
  limit,
  unit: 'characters',
  whitespaceCounts: true,
});

const bytes = (limit: number): PolicyQuota => ({ limit, unit: 'bytes', whitespaceCounts: true });

/** A managed policy, which every permissions boundary is (IAM User Guide, "IAM and AWS STS quotas"). */
export const MANAGED_POLICY_QUOTA = withoutWhitespace(6144);

/**
 * Quotas by type. An identity policy is measured against the largest quota there is, all inline
 * policies of a role together, since its text does not say whether it is managed or inline; a trust
 * policy against the quota that can be raised. Sources: IAM User Guide, "IAM and AWS STS quotas";
 * AWS STS API Reference, `AssumeRole`; AWS Organizations User Guide, "Quotas"; AWS PrivateLink
 * Guide, "Endpoint policies".
 */
const QUOTA_BY_TYPE: ReadonlyMap<PolicyType, PolicyQuota> = new Map([
  ['identity', withoutWhitespace(10_240)],
  ['boundary', MANAGED_POLICY_QUOTA],
  ['trust', withoutWhitespace(2048)],
  ['session', characters(2048)],
  ['scp', characters(10_240)],
  ['rcp', characters(5120)],
  ['endpoint', characters(20_480)],
]);

/** Quotas of the policies of resources, by the service whose actions they allow; from its own guide. */
const QUOTA_BY_SERVICE: ReadonlyMap<string, PolicyQuota> = new Map([
  ['s3', bytes(20_480)],
  ['kms', bytes(32_768)],
  ['lambda', bytes(20_480)],
  ['secretsmanager', characters(20_480)],
  ['sqs', bytes(8192)],
]);

/**
 * The quota of a policy.
 *
 * @param service for the policy of a resource, and only asked there: the prefix of the service it belongs to
 * @returns undefined where it is not known
 */
export const quotaOf = (
  type: PolicyType,
  service: () => string | undefined,
): PolicyQuota | undefined =>
  type === 'resource' ? QUOTA_BY_SERVICE.get(service() ?? '') : QUOTA_BY_TYPE.get(type);
