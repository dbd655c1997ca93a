import { USER_GUIDE } from '../awsPages';

/** Pages that the rules on access alone rest on. */
export const ACCESS_PAGES = {
  permissionsBoundaries: `${USER_GUIDE}/access_policies_boundaries.html`,
  bestPractices: `${USER_GUIDE}/best-practices.html`,
  jobFunctions: `${USER_GUIDE}/access_policies_job-functions.html`,
  crossAccount: `${USER_GUIDE}/access_policies-cross-account-resource-access.html`,
  assumeRolePermission: `${USER_GUIDE}/id_roles_use_permissions-to-switch.html`,
  s3PublicAccess:
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
} as const;
