import { spawn } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageExtension } from '../../scripts/package';
import { cache, examples } from '../editor/places';
import { freshProfile } from '../editor/profile';
import { onShutdown, runToEnd } from '../editor/shutdown';
import { bundleSuite, type Bundle } from './bundle';
import { runInCodeServer, type Host } from './codeServer';
import { desktopVSCode, hasDisplay, hasXvfb, runInDesktop } from './electron';
import { runInPage } from './page/run';
import type { Tally } from './report';

/**
 * The end-to-end suite: the packaged extension in a real VS Code. A desktop VS Code where there can
 * be one, else VS Code's server from npm; the web build in the server's page in any case.
 * What only mouse and keys can do is done in the server's page, too.
 * With `node`, `web` or `page` as its argument it runs only that one.
 * The tally also goes to `.cache/results/e2e.json`, for `npm test`.
 */
async function main(): Promise<number> {
  const vsix = await packageExtension();
  const { folder } = await freshProfile('e2e-suite');
  const bundle = await bundleSuite(folder);
  const only = process.argv[2];
  const tallies: Tally[] = [];
  const runs = (part: string): boolean => only === undefined || only === part;
  if (runs('node')) tallies.push(await runNode(vsix, bundle, folder));
  if (runs('web')) tallies.push(await runWeb(vsix, bundle, folder));
  if (runs('page')) tallies.push(await runPage(vsix, folder));
  const total = tallies.reduce((sum, tally) => ({
    passed: sum.passed + tally.passed,
    failed: sum.failed + tally.failed,
  }));
  await mkdir(join(cache, 'results'), { recursive: true });
  await writeFile(join(cache, 'results', 'e2e.json'), JSON.stringify(total));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

async function runNode(vsix: string, bundle: Bundle, folder: string): Promise<Tally> {
  const workspace = await copyExamples(folder, 'node');
  const desktop = await desktopVSCode();
  if ('path' in desktop) {
    console.log('\nIn a desktop VS Code:');
    const tally = await runInDesktop(desktop.path, vsix, bundle, workspace).catch(notStarted);
    if (!neverBegan(tally)) return tally;
  }
  const why = 'why' in desktop ? desktop.why : 'the desktop VS Code does not start here';
  console.log(`\nIn VS Code's server from npm (${why}):`);
  return runInCodeServer('node', vsix, bundle, workspace);
}

const notStarted = (error: unknown): Tally => {
  console.log(`  ${String(error)}`);
  return { passed: 0, failed: 1 };
};

/** Not one scenario was heard of: a library is missing, say. The same suite can run elsewhere. */
const neverBegan = ({ passed, failed }: Tally): boolean => passed === 0 && failed === 1;

async function runWeb(vsix: string, bundle: Bundle, folder: string): Promise<Tally> {
  console.log("\nThe web build, in the server's page:");
  return runInCodeServer('web', vsix, bundle, await copyExamples(folder, 'web'));
}

async function runPage(vsix: string, folder: string): Promise<Tally> {
  console.log('\nWith mouse and keys:');
  return runInPage(vsix, await copyExamples(folder, 'page'));
}

/** Scenarios write into their workspace, so each run gets its own copy. */
async function copyExamples(folder: string, host: Host | 'page'): Promise<string> {
  const workspace = join(folder, `workspace-${host}`);
  await cp(examples, workspace, { recursive: true });
  return workspace;
}

/**
 * The same run with a display of its own, where the machine has none but can make one: a desktop
 * VS Code needs it.
 */
function runWithDisplay(): Promise<number> {
  const script = [...process.execArgv, ...process.argv.slice(1)];
  const child = spawn('xvfb-run', ['-a', process.execPath, ...script], { stdio: 'inherit' });
  onShutdown(() => void child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}

const virtual = process.platform === 'linux' && !hasDisplay() && hasXvfb();
await runToEnd(virtual ? runWithDisplay : main);
