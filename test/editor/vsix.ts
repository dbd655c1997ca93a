import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Editor } from './install';
import type { Profile } from './profile';
import { onShutdown } from './shutdown';

const run = promisify(execFile);

/**
 * Installs packaged extensions as a person would (`--install-extension`), so that VS Code checks
 * the manifest and the engine version itself. Rejects with VS Code's message where it refuses one.
 */
export async function installVsix(
  editor: Editor,
  profile: Profile,
  files: readonly string[],
): Promise<void> {
  const abort = new AbortController();
  const args = [
    editor.serverMain,
    ...['--server-data-dir', profile.dataDir, '--extensions-dir', profile.extensionsDir],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...files.flatMap((file) => ['--install-extension', file]),
  ];
  const installation = run(editor.node, args, { signal: abort.signal });
  onShutdown(async () => {
    abort.abort();
    // It is over when it no longer writes into the profile, whether it succeeded or not.
    await installation.catch(() => undefined);
  });
  const { stdout, stderr } = await installation;
  const installed = stdout.match(/was successfully installed/g)?.length ?? 0;
  if (installed !== files.length)
    throw new Error(`VS Code did not install it:\n${stdout}\n${stderr}`);
}
