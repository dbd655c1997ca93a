/** AWS pages that several MFA rules rest on. */
const USER_GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';

export const MFA_KEY_PAGE = `${USER_GUIDE}/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent`;
export const MFA_AGE_PAGE = `${USER_GUIDE}/reference_policies_condition-keys.html#condition-keys-multifactorauthage`;
export const MFA_API_PAGE = `${USER_GUIDE}/id_credentials_mfa_configure-api-require.html`;
export const SELF_MANAGE_PAGE = `${USER_GUIDE}/reference_policies_examples_aws_my-sec-creds-self-manage.html`;
export const MFA_SELF_MANAGE_PAGE = `${USER_GUIDE}/reference_policies_examples_iam_mfa-selfmanage.html`;
export const IAM_ACTIONS_PAGE =
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html';
