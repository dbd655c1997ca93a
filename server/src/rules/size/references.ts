/** IAM's quotas; "IAM doesn't count white space" stands there. */
export const IAM_QUOTAS =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';

/** The quotas of Organizations, and what is counted. */
export const ORGANIZATIONS_QUOTAS =
  'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html';

/** What Access Analyzer checks. */
export const CHECKS =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html';
