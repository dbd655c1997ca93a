import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The desktop VS Code of this machine, if it can open a window here.
 *
 * @returns the path of its command `code`; `undefined` where there is none or no display
 */
export function findDesktopCode(): string | undefined {
  const { env, platform } = process;
  const remote = env['SSH_CONNECTION'] !== undefined || env['VSCODE_IPC_HOOK_CLI'] !== undefined;
  const display = Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  // In a remote terminal `code` opens the window of another machine, with that one's profile.
  if (remote || env['CI'] !== undefined || (platform === 'linux' && !display)) return undefined;
  const name = platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * Runs `code` and waits for it.
 *
 * @returns its exit status
 */
export function runCode(code: string, args: readonly string[]): Promise<number> {
  const shell = process.platform === 'win32';
  const quoted = shell ? args.map((arg) => `"${arg}"`) : args;
  return new Promise((resolve, reject) => {
    const child = spawn(shell ? `"${code}"` : code, quoted, { stdio: 'inherit', shell });
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}

/** Opens an address in the person's own browser where there is one; says nothing where not. */
export function openInBrowser(url: URL): void {
  const { env, platform } = process;
  if (env['CI'] !== undefined || env['BROWSER'] === 'none') return;
  const [command, args]: [string, string[]] =
    platform === 'darwin'
      ? ['open', [url.href]]
      : platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', url.href]]
        : ['xdg-open', [url.href]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
