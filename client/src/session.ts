import type { LogOutputChannel } from 'vscode';
import { Uri } from 'vscode';
import type { BaseLanguageClient, ErrorHandler } from 'vscode-languageclient';
import { LIST_FOLDER, READ_FILE } from '../../server/src/lsp/protocol/initialize';
import type { ListFolderParams, ReadFileParams } from '../../server/src/lsp/protocol/initialize';
import { tellingErrorHandler } from './errorHandler';
import { listFolder, readFile } from './files';

/** The client with its server, from the first policy to the end of the window. */
export interface Session {
  /** The client where its server is running. */
  readonly running: () => BaseLanguageClient | undefined;
  readonly start: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Makes the client, over a process or a worker. */
export type MakeClient = (errorHandler: ErrorHandler) => BaseLanguageClient;

export function createSession(
  makeClient: MakeClient,
  output: LogOutputChannel,
  started: (client: BaseLanguageClient) => void,
): Session {
  let client: BaseLanguageClient | undefined;

  const make = (): BaseLanguageClient => {
    const made: BaseLanguageClient = makeClient(
      tellingErrorHandler(() => made.createDefaultErrorHandler()),
    );
    made.onRequest(READ_FILE, ({ uri, limit }: ReadFileParams) => readFile(Uri.parse(uri), limit));
    made.onRequest(LIST_FOLDER, ({ uri }: ListFolderParams) => listFolder(Uri.parse(uri)));
    made.onDidChangeState(() => {
      if (made.isRunning()) started(made);
    });
    return made;
  };
  const start = async (): Promise<void> => {
    client ??= make();
    try {
      await client.start();
    } catch (error) {
      // The library has shown it to the user already.
      output.error(error instanceof Error ? error : String(error));
    }
  };
  return {
    running: () => (client?.isRunning() === true ? client : undefined),
    start,
    restart: async () => {
      if (client?.needsStop() === true) await client.stop();
      await start();
    },
    stop: async () => {
      if (client?.needsStop() === true) await client.stop();
    },
  };
}
