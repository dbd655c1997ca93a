import { l10n, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, TextDocument, WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHANGES } from '../../../server/src/lsp/protocol/changes';
import { SECTION } from '../../../server/src/lsp/protocol/initialize';
import type { ChangesParams, ChangesResult } from '../../../server/src/lsp/protocol/changes';
import type { ChangePlace } from '../../../server/src/service/changes';
import type { Session } from '../session';
import { fileName } from '../view/fileName';
import { readMessage } from '../view/message';
import { newNonce, viewPage } from '../view/page';
import { reveal } from '../view/reveal';
import { changesBody, placesOf } from './body';
import type { Commits } from './commits';
import { HEAD } from './git';
import { CHANGES_STYLE } from './style';

/** Milliseconds without a key stroke after which the view follows the text. */
const PAUSE = 300;

/** The one view of changes of a window. It follows the text, the commits and the settings. */
export interface ChangesView extends Disposable {
  /**
   * Shows what the policies of a document grant since the last commit; resolves when it can be seen.
   *
   * @param line a line of the policy that is told first
   * @returns false where there is nothing to compare with
   */
  readonly show: (document: TextDocument, line: number | undefined) => Promise<boolean>;
}

export function changesView(session: Session, commits: Commits): ChangesView {
  let panel: WebviewPanel | undefined;
  let subject: { readonly document: TextDocument; readonly line: number | undefined } | undefined;
  let shown: ChangesResult | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen = (): void => undefined;

  const post = (): void => {
    if (shown === undefined || subject === undefined) return;
    const body = changesBody(shown, fileName(subject.document.uri), subject.line);
    void panel?.webview.postMessage({ body, language: shown.locale });
  };
  /** Asks anew; whether there is something to be seen. */
  const refresh = async (): Promise<boolean> => {
    const client = session.running();
    const asked = subject;
    if (client === undefined || asked === undefined) return false;
    const answer = await askChanges(client, asked.document);
    if (asked !== subject) return true;
    if (answer === null) return false;
    shown = answer;
    post();
    return true;
  };
  const soon = (): void => {
    clearTimeout(timer);
    if (panel !== undefined) timer = setTimeout(() => void refresh(), PAUSE);
  };
  const receive = async (sent: unknown): Promise<void> => {
    const message = readMessage(sent);
    if (message?.do === 'ready') post();
    else if (message?.do === 'shown') seen();
    else if (message?.do === 'reveal' && shown && subject) {
      const place = placesOf(shown, subject.line)[message.at[0] ?? -1];
      if (place !== undefined) await revealPlace(place, subject.document, commits);
    }
  };
  const create = (): WebviewPanel => {
    const made = window.createWebviewPanel(
      'iamSidekick.changes',
      l10n.t('Changes in Access'),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [] },
    );
    made.webview.onDidReceiveMessage((sent: unknown) => void receive(sent));
    made.onDidDispose(() => {
      panel = undefined;
      clearTimeout(timer);
      seen();
    });
    made.webview.html = viewPage(newNonce(), CHANGES_STYLE);
    return made;
  };
  const isShown = ({ uri }: Pick<TextDocument, 'uri'>): boolean =>
    subject?.document.uri.toString() === uri.toString();
  const listeners = [
    workspace.onDidChangeTextDocument(({ document }) => isShown(document) && soon()),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SECTION) && soon()),
    commits.onDidTell((uri) => isShown({ uri }) && soon()),
  ];
  return {
    show: async (document, line) => {
      subject = { document, line };
      shown = undefined;
      if (!(await refresh())) return false;
      panel ??= create();
      panel.title = l10n.t('Changes in Access: {0}', fileName(document.uri));
      panel.reveal(undefined, true);
      const visible = new Promise<void>((resolve) => (seen = resolve));
      post();
      await visible;
      return true;
    },
    dispose: () => {
      listeners.forEach((listener) => void listener.dispose());
      panel?.dispose();
    },
  };
}

async function askChanges(
  client: BaseLanguageClient,
  { uri }: TextDocument,
): Promise<ChangesResult | null> {
  // The server knows open documents only, and VS Code closes those that nobody looks at.
  await workspace.openTextDocument(uri);
  const params: ChangesParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  return client.sendRequest<ChangesResult | null>(CHANGES, params);
}

/** A statement that is gone is shown in the text of the commit. */
async function revealPlace(
  { side, range }: ChangePlace,
  { uri }: TextDocument,
  commits: Commits,
): Promise<void> {
  const place = side === 'old' ? commits.git()?.toGitUri(uri, HEAD) : uri;
  if (place !== undefined) await reveal(place, range);
}
