import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type {
  ClientCapabilities,
  InitializeResult,
  LogMessageParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
  RegistrationParams,
  ShowMessageParams,
} from 'vscode-languageserver-protocol/node';
import { MODERN } from './capabilities';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  readonly locale?: string;
  /** URIs of workspace folders. */
  readonly folders?: readonly string[];
  /** What the client's settings for `iamSidekick` are at the start. */
  readonly settings?: unknown;
}

/** The built server as a process, with a client of LSP's own library talking to it. */
export interface Session {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that the server has said unasked, in its order. */
  readonly heard: {
    readonly logs: LogMessageParams[];
    readonly dialogs: ShowMessageParams[];
    readonly registered: string[];
    readonly published: PublishDiagnosticsParams[];
    refreshes: number;
  };
  /** Changes what the client answers when it is asked for settings, and tells the server. */
  readonly configure: (settings: unknown) => Promise<void>;
  /** Waits until something has been heard; the test's time limit is the only one. */
  readonly until: (heard: () => boolean) => Promise<void>;
  /** Ends the server as LSP asks, and gives the process's exit status. */
  readonly shutdown: () => Promise<number | null>;
  /** Ends the server without a `shutdown` before. */
  readonly exit: () => Promise<number | null>;
}

/** Starts a server and greets it. It ends with the test. */
export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const server = spawn(process.execPath, [join(root, 'dist/server/node.cjs'), '--stdio']);
  const exited = once(server, 'exit') as Promise<[number | null]>;
  onTestFinished(() => void server.kill());
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const heard: Session['heard'] = {
    logs: [],
    dialogs: [],
    registered: [],
    published: [],
    refreshes: 0,
  };
  const waiting = new Set<() => void>();
  const hear = (note: () => void): void => {
    note();
    waiting.forEach((look) => look());
  };
  let { settings } = options;

  connection.onNotification('window/logMessage', (one: LogMessageParams) =>
    hear(() => heard.logs.push(one)),
  );
  connection.onNotification('window/showMessage', (one: ShowMessageParams) =>
    hear(() => heard.dialogs.push(one)),
  );
  connection.onNotification('textDocument/publishDiagnostics', (one: PublishDiagnosticsParams) =>
    hear(() => heard.published.push(one)),
  );
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) =>
    hear(() => heard.registered.push(...registrations.map(({ method }) => method))),
  );
  connection.onRequest('workspace/diagnostic/refresh', () => hear(() => (heard.refreshes += 1)));
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => settings ?? null),
  );
  connection.listen();

  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? MODERN,
    initializationOptions: options.initializationOptions,
    locale: options.locale ?? 'en',
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
  });
  await connection.sendNotification('initialized', {});

  const exit = async (): Promise<number | null> => {
    await connection.sendNotification('exit');
    return (await exited)[0];
  };
  return {
    connection,
    initialized,
    heard,
    configure: async (changed) => {
      settings = changed;
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    },
    until: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!wanted()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    shutdown: async () => {
      await connection.sendRequest('shutdown');
      return exit();
    },
    exit,
  };
}
