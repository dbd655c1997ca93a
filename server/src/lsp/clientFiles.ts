import type { Connection } from 'vscode-languageserver';
import type { Client } from './client';
import type { Host, HostFolder } from './host';
import { childOf } from './folders';
import { LIST_FOLDER, READ_FILE } from './protocol/initialize';
import type { ListFolderParams, ReadFileParams } from './protocol/initialize';

/** The host with the files of a client that reads them: it knows more file systems. */
export function withClientFiles(connection: Connection, client: Client, host: Host): Host {
  if (!client.readsFiles) return host;
  const readFile = async (params: ReadFileParams): Promise<string | undefined> => {
    const text: unknown = await connection.sendRequest(READ_FILE, params);
    return typeof text === 'string' ? text : undefined;
  };
  const folder = (uri: string): HostFolder => ({
    list: async () => {
      const params: ListFolderParams = { uri };
      const names: unknown = await connection.sendRequest(LIST_FOLDER, params).catch(() => null);
      return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
    },
    read: async (name, limit) => {
      const text = await readFile({ uri: childOf(uri, name), limit }).catch(() => undefined);
      return text !== undefined && text.length <= limit ? text : undefined;
    },
  });
  return {
    ...host,
    readFile: (uri) => readFile({ uri }),
    // What the host reaches by itself need not come over the wire.
    folder: (uri) => host.folder(uri) ?? (client.listsFolders ? folder(uri) : undefined),
  };
}
