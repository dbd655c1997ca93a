/** The IAM User Guide; pages of it that one group alone rests on stand in that group's references. */
export const USER_GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';
const ORGANIZATIONS = 'https://docs.aws.amazon.com/organizations/latest/userguide';

/** Pages of the AWS documentation that several rules rest on. */
export const AWS_PAGES = {
  accessAnalyzerChecks: `${USER_GUIDE}/access-analyzer-reference-policy-checks.html`,
  principal: `${USER_GUIDE}/reference_policies_elements_principal.html`,
  notPrincipal: `${USER_GUIDE}/reference_policies_elements_notprincipal.html`,
  resource: `${USER_GUIDE}/reference_policies_elements_resource.html`,
  notAction: `${USER_GUIDE}/reference_policies_elements_notaction.html`,
  action: `${USER_GUIDE}/reference_policies_elements_action.html`,
  uniqueIds: `${USER_GUIDE}/reference_identifiers.html`,
  identityAndResource: `${USER_GUIDE}/access_policies_identity-vs-resource.html`,
  confusedDeputy: `${USER_GUIDE}/confused-deputy.html`,
  federation: `${USER_GUIDE}/id_roles_create_for-idp.html`,
  oidcRole: `${USER_GUIDE}/id_roles_create_for-idp_oidc.html`,
  multivaluedKeys: `${USER_GUIDE}/reference_policies_condition-single-vs-multi-valued-context-keys.html`,
  globalKeys: `${USER_GUIDE}/reference_policies_condition-keys.html`,
  passRole: `${USER_GUIDE}/id_roles_use_passrole.html`,
  serviceLinkedRole: `${USER_GUIDE}/id_roles_create-service-linked-role.html`,
  mfaForApi: `${USER_GUIDE}/id_credentials_mfa_configure-api-require.html`,
  rolesAnywhereTrust: 'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  scpSyntax: `${ORGANIZATIONS}/orgs_manage_policies_scps_syntax.html`,
  rcpSyntax: `${ORGANIZATIONS}/orgs_manage_policies_rcps_syntax.html`,
  rcpServices: `${ORGANIZATIONS}/orgs_manage_policies_rcps.html`,
  accessTags: `${USER_GUIDE}/access_tags.html`,
  iamQuotas: `${USER_GUIDE}/reference_iam-quotas.html`,
  condition: `${USER_GUIDE}/reference_policies_elements_condition.html`,
  conditionOperators: `${USER_GUIDE}/reference_policies_elements_condition_operators.html`,
  version: `${USER_GUIDE}/reference_policies_elements_version.html`,
  variables: `${USER_GUIDE}/reference_policies_variables.html`,
  dynamodbAttributes: `${USER_GUIDE}/reference_policies_examples_dynamodb_attributes.html`,
} as const;

/** The section on one global condition key, by its name in lower case without `aws:`. */
export const globalKeyPage = (name: string): string =>
  `${AWS_PAGES.globalKeys}#condition-keys-${name}`;

/** The section on one family of condition operators. */
export const operatorsPage = (
  family: 'BinaryEquals' | 'Boolean' | 'Date' | 'IPAddress' | 'Null' | 'Numeric' | 'String',
): string => `${AWS_PAGES.conditionOperators}#Conditions_${family}`;
