import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Editor } from './install';
import type { Profile } from './profile';
import { onShutdown } from './shutdown';

/** A running VS Code server. */
export interface EditorServer {
  /** The page of the workbench without a folder, e.g. `http://127.0.0.1:40123/?tkn=…`. */
  readonly url: URL;
  /** Everything the server has printed so far. */
  readonly log: () => string;
  /** Settles with the exit status when the server has ended, whoever ended it. */
  readonly ended: Promise<number | null>;
}

/** How to start it. */
export interface ServerOptions {
  readonly editor: Editor;
  readonly profile: Profile;
  /** 0: any free port. */
  readonly port?: number;
  /** What the extension host finds in its environment beside our own. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts VS Code's server on 127.0.0.1 and waits until it listens; it is stopped at shutdown.
 * A random token keeps other pages and other people on the machine out.
 * Rejects with the end of the server's log where it does not come up.
 */
export async function startServer(options: ServerOptions): Promise<EditorServer> {
  const { editor, profile } = options;
  const token = randomBytes(24).toString('hex');
  const tokenFile = join(profile.folder, 'token');
  await writeFile(tokenFile, token, { mode: 0o600 });
  const child = spawn(
    editor.node,
    [
      editor.serverMain,
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
      ...['--connection-token-file', tokenFile],
      ...['--server-data-dir', profile.dataDir, '--extensions-dir', profile.extensionsDir],
      ...['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'],
    ],
    // A process group of its own: the extension host and its children end with it.
    {
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      // Without a gallery of extensions nothing is asked of the network.
      env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...options.env },
    },
  );
  onShutdown(() => stop(child));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const output: string[] = [];
  const port = await boundPort(child, output);
  return {
    url: new URL(`http://127.0.0.1:${port}/?tkn=${token}`),
    log: () => output.join(''),
    ended,
  };
}

function boundPort(child: ChildProcess, output: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output.push(chunk.toString());
      const log = output.join('');
      const port = /Server bound to 127\.0\.0\.1:(\d+)/.exec(log)?.[1];
      if (port !== undefined) resolve(port);
      // It says so and lives on, without a port.
      const refused = /Error: (listen E.+)/.exec(log)?.[1];
      if (refused !== undefined) reject(new Error(`VS Code's server cannot listen: ${refused}`));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      const end = output.join('').trimEnd().split('\n').slice(-15).join('\n');
      reject(new Error(`VS Code's server ended with status ${code} before it listened:\n${end}`));
    });
  });
}

/** Ends the server and everything it started; by force where asking did not help. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return gone;
  }
  const { pid } = child;
  signalGroup(pid, 'SIGTERM');
  const force = setTimeout(() => signalGroup(pid, 'SIGKILL'), 5_000);
  await gone;
  clearTimeout(force);
  // Children that outlive the server by a moment are ended with their group.
  signalGroup(pid, 'SIGKILL');
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Nothing of the group is left: what we wanted.
  }
}
