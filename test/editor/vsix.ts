import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Editor } from './install';
import type { Profile } from './profile';

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
  const { stdout, stderr } = await run(editor.node, [
    editor.serverMain,
    ...['--server-data-dir', profile.dataDir, '--extensions-dir', profile.extensionsDir],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...files.flatMap((file) => ['--install-extension', file]),
  ]);
  const installed = stdout.match(/was successfully installed/g)?.length ?? 0;
  if (installed !== files.length)
    throw new Error(`VS Code did not install it:\n${stdout}\n${stderr}`);
}
