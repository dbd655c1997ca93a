import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { connectionOptions } from './cancelUndispatched';
import { startServer } from './server';

/** The server as a web worker. It reaches no files by itself: the client reads them for it. */
startServer(
  createConnection(
    new BrowserMessageReader(self),
    new BrowserMessageWriter(self),
    connectionOptions,
  ),
  { readFile: () => Promise.resolve(undefined) },
);
