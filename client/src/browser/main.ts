import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, CLIENT_ID, CLIENT_NAME } from '../extension';
import type { Session } from '../session';

let session: Session | undefined;

/** The extension in a browser: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  const startWorker = (): Promise<Worker> => Promise.resolve(new Worker(script));
  session = activateWith(
    context,
    (options) => new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, options),
  );
}

export const deactivate = (): Promise<void> | undefined => session?.stop();
