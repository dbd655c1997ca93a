import { USER_GUIDE, globalKeyPage } from '../awsPages';

/* AWS pages that several MFA rules rest on. */
export const MFA_KEY_PAGE = globalKeyPage('multifactorauthpresent');
export const MFA_AGE_PAGE = globalKeyPage('multifactorauthage');
export const MFA_API_PAGE = `${USER_GUIDE}/id_credentials_mfa_configure-api-require.html`;
export const SELF_MANAGE_PAGE = `${USER_GUIDE}/reference_policies_examples_aws_my-sec-creds-self-manage.html`;
export const MFA_SELF_MANAGE_PAGE = `${USER_GUIDE}/reference_policies_examples_iam_mfa-selfmanage.html`;
export const IAM_ACTIONS_PAGE =
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html';
