import { Uri, workspace } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';
import type { CatalogFiles } from '../../../server/src/catalog/store';

/**
 * Starts the server in a worker and connects to it. A worker that is handed to the language client
 * as such is not recognised: VS Code's web host puts a constructor of its own in the place of
 * `Worker`, of which no worker is an instance.
 */
export async function startServerInWorker(
  { extensionUri }: ExtensionContext,
  log: LogOutputChannel | undefined,
): Promise<MessageTransports> {
  const script = Uri.joinPath(extensionUri, 'dist', 'server', 'browser.js');
  const worker = new Worker(await addressOf(script));
  worker.addEventListener('error', ({ message }) => log?.error(message));
  worker.postMessage(await catalogFiles(extensionUri));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** What the worker wants first: the files of the catalogue, or the reason why there are none. */
async function catalogFiles(extensionUri: Uri): Promise<CatalogFiles | string> {
  try {
    const [index, details] = await Promise.all(
      ['catalog.json', 'catalog.bin'].map((name) =>
        workspace.fs.readFile(Uri.joinPath(extensionUri, 'data', name)),
      ),
    );
    // A copy of its own: what VS Code gives may be a view of something larger.
    return { index: new TextDecoder().decode(index), details: new Uint8Array(details ?? []) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * The address that a worker can be started from. VS Code's web host refuses that of an extension
 * which comes from a remote machine but runs in the page; its text is read and started instead.
 */
async function addressOf(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const code = new Uint8Array(await workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}
