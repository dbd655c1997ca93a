/** The quotas of Organizations, and what is counted. */
export const ORGANIZATIONS_QUOTAS =
  'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html';
