import { Uri, workspace } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import type { MessageTransports } from 'vscode-languageclient/browser';

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
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
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
