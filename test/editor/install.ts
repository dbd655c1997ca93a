import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmInstall } from '../../scripts/npm.mjs';
import { nodeForServer, ownNodeServes } from './node';
import { editorPackage } from './places';

const vscode = join(editorPackage, 'node_modules', 'code-server', 'lib', 'vscode');
/** The extensions that VS Code brings, with its grammars. */
export const builtInExtensions = join(vscode, 'extensions');

const marker = join(editorPackage, 'node_modules', '.iam-sidekick-installed');

/** A real VS Code, ready to run. */
export interface Editor {
  /** The Node to run it with. */
  readonly node: string;
  /** VS Code's server, which also serves the workbench as a page. */
  readonly serverMain: string;
}

/**
 * Installs VS Code from npm where it is not yet there, in about twenty seconds, and compiles
 * nothing: VS Code falls back to plain JavaScript where a native module is missing.
 * The marker is written last and `npm ci` removes it first, so an interrupted install is redone.
 */
export async function installEditor(): Promise<Editor> {
  const wanted = await fingerprint();
  if (!existsSync(marker) || (await readFile(marker, 'utf8')) !== wanted) {
    console.log('Installing VS Code from npm (code-server, about 170 MB, once) …');
    await npmInstall(ownNodeServes() ? ['ci', '--omit=optional'] : ['ci'], editorPackage);
    // code-server leaves its own dependencies to a lifecycle script; these are the same two steps.
    await npmInstall(['install', '--omit=dev'], vscode);
    await npmInstall(['install', '--omit=dev'], builtInExtensions);
    await writeFile(marker, wanted);
  }
  return { node: nodeForServer(), serverMain: join(vscode, 'out', 'server-main.js') };
}

/** Changes whenever something else would have to be installed. */
async function fingerprint(): Promise<string> {
  const lock = await readFile(join(editorPackage, 'package-lock.json'));
  const node = ownNodeServes() ? 'own Node' : 'Node from npm';
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch} ${node}\n`;
}
