import { spawn } from 'node:child_process';

/**
 * Runs npm and waits for it.
 *
 * npm started by npm names its own script in `npm_execpath`; using that one keeps the version
 * and needs no shell, which on Windows `npm.cmd` would.
 *
 * @param {readonly string[]} args what to run, e.g. `['ci', '--ignore-scripts']`
 * @param {string} cwd the folder of the package
 * @returns {Promise<number>} npm's exit status (1 where it could not be started)
 */
export function npm(args, cwd) {
  const script = process.env.npm_execpath;
  const own = script !== undefined && /npm-cli\.c?js$/.test(script);
  const child = own
    ? spawn(process.execPath, [script, ...args], { cwd, stdio: 'inherit' })
    : spawn('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const quiet = [
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
  '--loglevel=error',
];

/**
 * `npm ci` or `npm install` without lifecycle scripts (nothing here needs one, and some of them
 * download binaries). Downloads fail now and then for no lasting reason, so it tries twice.
 *
 * @param {readonly string[]} args e.g. `['ci']`
 * @param {string} cwd the folder of the package
 * @returns {Promise<void>} rejects with the folder's name when both tries failed
 */
export async function npmInstall(args, cwd) {
  if ((await npm([...args, ...quiet], cwd)) === 0) return;
  console.error(`npm ${args.join(' ')} failed in ${cwd}; trying once more.`);
  if ((await npm([...args, ...quiet], cwd)) !== 0) {
    throw new Error(`npm ${args.join(' ')} failed in ${cwd}: see npm's message above.`);
  }
}
