import { AWS_PAGES, USER_GUIDE } from '../awsPages';

const REFERENCE = 'https://docs.aws.amazon.com/service-authorization/latest/reference';

/** The actions, resource types and condition keys of all services. */
export const SERVICE_AUTHORIZATION = `${REFERENCE}/reference_policies_actions-resources-contextkeys.html`;

/** Pages that every rule on ARNs rests on. */
export const ARN_PAGES: readonly string[] = [
  SERVICE_AUTHORIZATION,
  `${USER_GUIDE}/reference_identifiers.html#identifiers-arns`,
  AWS_PAGES.accessAnalyzerChecks,
];
