import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { installCatalog } from '../catalog/store';
import { readCatalogFiles } from '../node/catalogFiles';
import { fileNamesIn, readSmallFile } from '../node/folder';
import { VERSION, versionText } from '../service/version';
import { connectionOptions } from './cancelUndispatched';
import type { Host } from './host';
import { describeError } from './safely';
import { startServer } from './server';

/** The server as a process: for VS Code over IPC, for other editors over `--stdio`. */
const USAGE = `iam-sidekick-language-server ${VERSION}: AWS IAM policies over the Language Server Protocol

Usage: iam-sidekick-language-server --stdio | --node-ipc | --socket=PORT | --pipe=NAME
`;

/** Without the catalogue nothing is said about AWS's names, and all the rest works. */
function loadCatalog(): string | undefined {
  try {
    installCatalog(readCatalogFiles());
    return undefined;
  } catch (error) {
    return describeError(error);
  }
}

const catalogFailure = loadCatalog();
const host: Host = {
  ...(catalogFailure === undefined ? {} : { catalogFailure }),
  readFile: async (uri) => {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return undefined;
    return readFile(fsPath, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw error;
    });
  },
  folder: (uri) => {
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return undefined;
    return {
      list: () => fileNamesIn(fsPath),
      read: (name, limit) => readSmallFile(join(fsPath, name), limit),
    };
  },
};

const given = process.argv.slice(2);
if (given.some((argument) => /^--(stdio|node-ipc|socket|pipe)(=|$)/.test(argument))) {
  startServer(createConnection(connectionOptions), host);
} else {
  const asked = given.includes('--help') || given.includes('--version');
  const text = given.includes('--version') ? `${versionText()}\n` : USAGE;
  (asked ? process.stdout : process.stderr).write(text);
  process.exitCode = asked ? 0 : 2;
}
