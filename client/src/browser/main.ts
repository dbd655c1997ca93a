import type { ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, CLIENT_ID, CLIENT_NAME } from '../extension';
import type { Session } from '../session';
import { startServerInWorker } from './worker';

let session: Session | undefined;

/** The extension in a browser: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  session = activateWith(
    context,
    (options) =>
      new LanguageClient(
        CLIENT_ID,
        CLIENT_NAME,
        () => startServerInWorker(context, options.outputChannel),
        options,
      ),
  );
}

export const deactivate = (): Promise<void> | undefined => session?.stop();
