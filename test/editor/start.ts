import { join } from 'node:path';
import { packageExtension } from '../../scripts/package';
import { findDesktopCode, openInBrowser, runCode } from './desktop';
import { installEditor } from './install';
import { examples, firstExample } from './places';
import { freshProfile } from './profile';
import { startServer } from './server';
import { runToEnd } from './shutdown';
import { installVsix } from './vsix';
import { workbenchUrl } from './workbench';

/** `npm start`: a real VS Code on examples/, with the extension as it is packaged. */
async function main(): Promise<number> {
  const vsix = await packageExtension();
  const code = findDesktopCode();
  return code === undefined ? startEmbedded(vsix) : startDesktop(code, vsix);
}

/** In the VS Code of this machine, with a profile of its own; ends when its window is closed. */
async function startDesktop(code: string, vsix: string): Promise<number> {
  const profile = await freshProfile('start');
  const own = ['--user-data-dir', profile.dataDir, '--extensions-dir', profile.extensionsDir];
  const installed = await runCode(code, [...own, '--install-extension', vsix]);
  if (installed !== 0) throw new Error('VS Code did not install the extension: see above.');
  console.log('IAM Sidekick is running in VS Code. Close its window to end.');
  return runCode(code, [
    ...own,
    ...['--new-window', '--wait', '--disable-workspace-trust'],
    ...[examples, join(examples, firstExample)],
  ]);
}

/** In the VS Code that npm has, as a page; runs until Ctrl-C. */
async function startEmbedded(vsix: string): Promise<number> {
  const editor = await installEditor();
  const profile = await freshProfile('start');
  await installVsix(editor, profile, [vsix]);
  const port = wantedPort();
  const server = await startServer({ editor, profile, port });
  const url = workbenchUrl(server, examples, join(examples, firstExample));
  console.log(`IAM Sidekick is running in VS Code: ${url.href}`);
  console.log('Press Ctrl-C to end.');
  openInBrowser(url);
  throw new Error(`VS Code's server ended by itself with status ${await server.ended}.`);
}

/** The port that the environment asks for; 0, any free one, where it asks for none. */
function wantedPort(): number {
  const port = Number(process.env['PORT'] ?? 0);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`PORT must be a port number, not "${process.env['PORT']}".`);
}

await runToEnd(main);
