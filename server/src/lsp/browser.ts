import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { installCatalog } from '../catalog/store';
import type { CatalogFiles } from '../catalog/store';
import { connectionOptions } from './cancelUndispatched';
import { describeError } from './safely';
import { startServer } from './server';

/**
 * The server as a web worker. It reaches no files by itself: the client reads them for it. The first
 * message brings those of the catalogue (or the reason why there are none); all others are LSP.
 */
self.onmessage = ({ data }: MessageEvent<CatalogFiles | string>): void => {
  const catalogFailure = install(data);
  startServer(
    createConnection(
      new BrowserMessageReader(self),
      new BrowserMessageWriter(self),
      connectionOptions,
    ),
    {
      readFile: () => Promise.resolve(undefined),
      folder: () => undefined,
      ...(catalogFailure === undefined ? {} : { catalogFailure }),
    },
  );
};

function install(files: CatalogFiles | string): string | undefined {
  if (typeof files === 'string') return files;
  try {
    installCatalog(files);
    return undefined;
  } catch (error) {
    return describeError(error);
  }
}
