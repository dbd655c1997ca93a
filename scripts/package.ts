import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { npm } from './npm.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the packaged extension is put: an ignored folder, so that it is never committed. */
export const vsixPath = join(root, '.cache', 'iam-sidekick.vsix');

/**
 * Builds the bundles and packs them with the manifest into `.cache/iam-sidekick.vsix`.
 * Everything is bundled, so no dependency goes into the package.
 * Where `IAM_SIDEKICK_VSIX` names a package, that one is taken as it is: a release is tested so.
 *
 * @returns the path of the package
 */
export async function packageExtension(): Promise<string> {
  const made = process.env['IAM_SIDEKICK_VSIX'];
  if (made !== undefined && made !== '') return made;
  if ((await npm(['run', '--silent', 'build', '--', '--minify'], root)) !== 0)
    throw new Error('npm run build failed: see above.');
  await mkdir(dirname(vsixPath), { recursive: true });
  await createVSIX({
    cwd: root,
    packagePath: vsixPath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    skipLicense: !existsSync(join(root, 'LICENSE')),
  });
  return vsixPath;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await packageExtension();
