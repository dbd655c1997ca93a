import type { PolicyType } from '../../iam/policyType';

/**
 * The types in which the values of a Principal element are judged. The others have no Principal, or
 * (an RCP) take nothing but `"*"`; one finding says so, and what stands in it does not matter then.
 */
export const PRINCIPAL_TYPES: readonly PolicyType[] = ['trust', 'resource', 'endpoint'];
