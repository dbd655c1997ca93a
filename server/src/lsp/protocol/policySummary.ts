import type { Locale } from '../../iam/words';
import type { SummarizedPolicy } from '../../service/policySummary';

/** Client to server: what a policy of an open document (a `PolicyPlace`) allows and denies, service by service. */
export const POLICY_SUMMARY = 'iamSidekick/policySummary';
export type PolicySummaryResult = (SummarizedPolicy & { readonly locale: Locale }) | null;
