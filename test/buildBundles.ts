import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Vitest's global setup: builds the bundles that the tests start as processes. */
export default async function buildBundles(): Promise<void> {
  const script = join(root, 'scripts', 'build.ts');
  await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { cwd: root });
}
