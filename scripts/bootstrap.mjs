import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmInstall } from './npm.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = 20;

/**
 * Makes a fresh clone ready to run: the right Node, and the dependencies of package-lock.json.
 * Dependencies that are already there and fit are left exactly as they are.
 * Uses Node built-ins only, since nothing else is there yet.
 */
export async function bootstrap() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    console.error(
      `IAM Sidekick needs Node ${oldestNode} or newer; this is Node ${process.versions.node}.`,
    );
    process.exit(1);
  }
  if (!dependenciesFit()) {
    console.log('Installing the dependencies (npm ci) …');
    await npmInstall(['ci'], root).catch(giveUp);
  }
}

/**
 * What went wrong, in a line, and the end: whoever set up a clone has no use for a stack.
 *
 * @param {unknown} error what was thrown
 * @returns {never}
 */
function giveUp(error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

/**
 * Runs a TypeScript module of this repository in this process, once the dependencies are there.
 *
 * @param {string} module its path, relative to the root of the repository
 * @returns {Promise<void>} settles when the module has been evaluated
 */
export async function runTypeScript(module) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL(`../${module}`, import.meta.url).href).catch(giveUp);
}

/**
 * Whether what npm recorded as installed is what package-lock.json asks for. Packages that the
 * lock calls optional may be missing: they are for other platforms.
 *
 * @returns {boolean} false also where nothing is installed
 */
function dependenciesFit() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  for (const [path, { version, optional, devOptional }] of wanted) {
    if (path === '') continue;
    const there = installed.get(path);
    if (there === undefined) {
      if (optional || devOptional) continue;
      return false;
    }
    if (there.version !== version || !existsSync(join(root, path, 'package.json'))) return false;
  }
  return true;
}

/**
 * @param {string} file a package-lock.json
 * @returns {Map<string, { version?: string, optional?: boolean, devOptional?: boolean }>} by path; empty where there is no such file
 */
function packagesOf(file) {
  if (!existsSync(file)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages ?? {}));
}
