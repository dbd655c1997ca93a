/**
 * Actions that AWS's own guides and services write into policies although the Service Authorization
 * Reference does not list them, in lower case. Sources: AWS Lake Formation Developer Guide, "Managing
 * cross-account permissions using both AWS Glue and Lake Formation"; Amazon OpenSearch Service
 * Developer Guide, "Monitoring OpenSearch logs"; the access policies that Amazon SNS gave new topics.
 */
const UNLISTED_ACTIONS: ReadonlySet<string> = new Set([
  'glue:shareresource',
  'logs:putlogeventsbatch',
  'sns:receive',
]);

/** Whether an action exists for AWS, although its reference does not say so. */
export const isUnlistedAction = (action: string): boolean =>
  UNLISTED_ACTIONS.has(action.toLowerCase());
