import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import {
  downloadAndUnzipVSCode,
  runTests,
  runVSCodeCommand,
  SilentReporter,
} from '@vscode/test-electron';
import { root } from '../editor/places';
import { freshProfile } from '../editor/profile';
import type { Bundle } from './bundle';
import { followReport, type Tally } from './report';

/** The same VS Code that code-server carries, so that both ways test the same editor. */
const version = '1.139.1';
const cachePath = join(root, '.vscode-test');

/**
 * A desktop VS Code for the suite: from the cache of @vscode/test-electron, or downloaded.
 *
 * @returns the path of its executable, or in a few words why there is none
 */
export async function desktopVSCode(): Promise<
  { readonly path: string } | { readonly why: string }
> {
  if (process.platform === 'linux' && !hasDisplay()) {
    return { why: 'there is no display, and no xvfb-run to make one' };
  }
  try {
    const reporter = new SilentReporter();
    return { path: await downloadAndUnzipVSCode({ version, cachePath, reporter, timeout: 5_000 }) };
  } catch {
    return { why: 'VS Code cannot be downloaded' };
  }
}

/** Installs the packaged extension into a profile of its own and runs the suite beside it. */
export async function runInDesktop(
  path: string,
  vsix: string,
  bundle: Bundle,
  workspace: string,
): Promise<Tally> {
  const profile = await freshProfile('e2e-desktop');
  const folders = ['--user-data-dir', profile.dataDir, '--extensions-dir', profile.extensionsDir];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await runVSCodeCommand([...asRoot, ...folders, '--install-extension', vsix], {
    version,
    cachePath,
    reporter: new SilentReporter(),
  });
  const report = join(profile.folder, 'report.jsonl');
  let ended: string | undefined;
  const run = runTests({
    vscodeExecutablePath: path,
    extensionDevelopmentPath: bundle.driver,
    extensionTestsPath: bundle.suite,
    extensionTestsEnv: { IAM_SIDEKICK_E2E_REPORT: report, IAM_SIDEKICK_E2E_HOST: 'node' },
    launchArgs: [workspace, ...asRoot, ...folders, '--disable-workspace-trust', '--disable-gpu'],
  }).then(
    () => (ended = 'VS Code ended'),
    (error: unknown) => (ended = `VS Code ended: ${String(error)}`),
  );
  const tally = await followReport(report, () => ended);
  await run;
  return tally;
}

/** Whether a window can be opened. */
export function hasDisplay(): boolean {
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Whether xvfb-run can give us a display. */
export function hasXvfb(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'xvfb-run')));
}
