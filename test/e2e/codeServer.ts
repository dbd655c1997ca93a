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

/**
 * Extensions with a `browser` entry run in the page's web worker when they are said to be "ui"; so
 * must those that they depend on.
 */
const inThePage = {
  'iam-sidekick.iam-sidekick': ['ui'],
  'vscode.json-language-features': ['ui'],
};

/**
 * VS Code's JSON support, which ours depends on: the server from npm brings it without the half
 * that runs in a page, so an extension that does nothing is served in its place.
 */
const missing = '**/json-language-features/client/dist/browser/jsonClientMain.js';

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
  const page = await openWorkbench(browser, server, { folder: workspace }, async (blank) => {
    blank.on('console', (message) => messages.push(message.text()));
    await blank.route(missing, (route) => route.fulfill({ body: 'exports.activate = () => {};' }));
  });
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
