import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, lchownSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bundle = fileURLToPath(new URL('../../../dist/cli.cjs', import.meta.url));

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  /** The working directory. */
  readonly cwd: string;
  /** Standard input; closed at once where left out. */
  readonly input?: string | Uint8Array;
  /** Added to an environment without language and colour settings. */
  readonly env?: Readonly<Record<string, string>>;
  /** Runs without root's rights, which no permission of a file would stop. */
  readonly unprivileged?: boolean;
}

/** The user and group ids of `nobody`. */
const NOBODY = 65534;

/** The program and the ids to run with; a copy of it, since root's folders may be closed to others. */
function unprivileged(cwd: string): { bundle: string; uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return { bundle };
  const copy = join(cwd, '.git', 'dist', 'cli.cjs');
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(bundle, copy);
  cpSync(join(dirname(bundle), '..', 'data'), join(cwd, '.git', 'data'), { recursive: true });
  for (const path of [cwd, ...readdirSync(cwd).map((name) => join(cwd, name))]) {
    lchownSync(path, NOBODY, NOBODY);
  }
  return { bundle: copy, uid: NOBODY, gid: NOBODY };
}

/** Runs the built command line as a process and waits for its end. */
export function cli(
  args: readonly string[],
  { cwd, input = '', env, unprivileged: drop = false }: CliOptions,
): Promise<CliRun> {
  const { bundle: program, ...user } = drop ? unprivileged(cwd) : { bundle };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      ...user,
      cwd,
      env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env },
    });
    const streams = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (streams[name] += text));
    }
    // A run that fails early does not read its input.
    child.stdin.on('error', () => undefined).end(input);
    child.on('error', reject).on('close', (status) => resolve({ status, ...streams }));
  });
}

/** The command that a shell starts the command line with. */
export const shellCommand = `"${process.execPath}" "${join(bundle)}"`;
