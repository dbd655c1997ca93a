import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../editor/browser';
import { installEditor } from '../editor/install';
import { cache } from '../editor/places';
import { freshProfile } from '../editor/profile';
import { startServer } from '../editor/server';
import { installVsix } from '../editor/vsix';
import { openWorkbench } from '../editor/workbench';
import type { Bundle } from './bundle';
import { followReport, type Tally } from './report';

/** Which extension host our own extension runs in; the suite itself is always in Node. */
export type Host = 'node' | 'web';

/** Extensions with a `browser` entry run in the page's web worker when they are said to be "ui". */
const inThePage = { 'iam-sidekick.iam-sidekick': ['ui'] };

/**
 * Stands in for VS Code's JSON support in the page: ours depends on it, and the server from npm
 * brings it without the half that runs in a browser. The higher version replaces the built-in one.
 */
const jsonSupport = {
  name: 'json-language-features',
  publisher: 'vscode',
  version: '999.0.0',
  engines: { vscode: '^1.91.0' },
};

/**
 * Runs the suite in VS Code's server with its workbench in a headless browser.
 * Where a scenario fails, a picture of the editor and the logs of server and page are left in `.cache/e2e`.
 */
export async function runInCodeServer(
  host: Host,
  vsix: string,
  bundle: Bundle,
  workspace: string,
): Promise<Tally> {
  const editor = await installEditor();
  const profile = await freshProfile(`e2e-${host}`, {
    ...(host === 'web' ? { 'remote.extensionKind': inThePage } : {}),
  });
  await cp(bundle.driver, join(profile.extensionsDir, 'iam-sidekick.driver'), { recursive: true });
  if (host === 'web') {
    const folder = join(profile.extensionsDir, 'vscode.json-language-features');
    await mkdir(folder);
    await writeFile(join(folder, 'package.json'), JSON.stringify(jsonSupport));
  }
  await installVsix(editor, profile, [vsix]);
  const report = join(profile.folder, 'report.jsonl');
  const server = await startServer({
    editor,
    profile,
    env: {
      IAM_SIDEKICK_E2E_DRIVER: 'yes',
      IAM_SIDEKICK_E2E_REPORT: report,
      IAM_SIDEKICK_E2E_HOST: host,
    },
  });
  const browser = await launchBrowser();
  const messages: string[] = [];
  const page = await openWorkbench(browser, server, { folder: workspace }, (message) =>
    messages.push(message),
  );
  const tally = await followReport(report, () =>
    browser.isConnected() ? undefined : 'the browser ended',
  );
  if (tally.failed > 0) {
    const left = join(cache, 'e2e');
    await mkdir(left, { recursive: true });
    await writeFile(join(left, `${host}-server.log`), server.log());
    await writeFile(join(left, `${host}-page.log`), messages.join('\n'));
    if (browser.isConnected()) await page.screenshot({ path: join(left, `${host}.png`) });
    console.log(`  A picture of the editor and the logs of server and page are in ${left}.`);
  }
  await page.context().close();
  return tally;
}
