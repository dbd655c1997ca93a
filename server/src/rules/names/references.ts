import { USER_GUIDE } from '../awsPages';

/** Actions, resource types and condition keys of every service. */
export const SERVICE_REFERENCE =
  'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html';

/** How ARNs are written, with the partitions. */
export const ARNS = `${USER_GUIDE}/reference-arns.html`;

/** The codes and names of the Regions. */
export const REGION_CODES = 'https://docs.aws.amazon.com/general/latest/gr/rande.html';
