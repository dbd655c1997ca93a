import type { Connection } from 'vscode-languageserver';
import type { Client } from '../client';
import { lspDiagnostics } from './diagnostics';
import { diagnosisId } from '../readDocument';
import type { DocumentReader } from '../documents';
import { describeError } from '../safely';

/** Milliseconds without a key stroke after which diagnostics are sent unasked. */
const PAUSE = 250;

/** Sends diagnostics to clients that do not ask for them. */
export interface Publisher {
  /** The document was opened or changed. */
  readonly soon: (uri: string) => void;
  readonly now: (uri: string) => void;
  /** The document was closed. */
  readonly clear: (uri: string) => void;
}

export function publisher(
  connection: Connection,
  client: Client,
  reader: DocumentReader,
): Publisher {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const cancel = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  /** What the diagnostics of each were last worked out from: they change with documents beside, too. */
  const told = new Map<string, string>();
  const publish = async (uri: string): Promise<void> => {
    const document = await reader.read(uri);
    if (document === undefined) return;
    const { version } = document;
    const id = diagnosisId(document);
    if (told.get(uri) === id) return;
    told.set(uri, id);
    const diagnostics = lspDiagnostics(document, client);
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const publishWithOthers = async (uri: string): Promise<void> => {
    await publish(uri);
    for (const other of await reader.open()) {
      const last = told.get(other.uri);
      const isOld = last !== undefined && last !== diagnosisId(other);
      // One that is being typed in has its turn in a moment.
      if (isOld && !waiting.has(other.uri)) await publish(other.uri);
    }
  };
  const failed = (error: unknown): void =>
    connection.console.error(`publishDiagnostics: ${describeError(error)}`);
  const now = (uri: string): void => {
    cancel(uri);
    publishWithOthers(uri).catch(failed);
  };
  return {
    now,
    soon: (uri) => {
      cancel(uri);
      waiting.set(
        uri,
        setTimeout(() => now(uri), PAUSE),
      );
    },
    clear: (uri) => {
      cancel(uri);
      told.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
