import { env, l10n, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, WebviewPanel } from 'vscode';
import { localeOf } from '../../../server/src/iam/words';
import type { RequestAnswerResult } from '../../../server/src/lsp/protocol';
import { readMessage } from '../view/message';
import { newNonce, viewPage } from '../view/page';
import { reveal } from '../view/reveal';
import type { Subject } from './ask';
import { detailsBody, goneBody } from './detailsBody';
import { DETAILS_STYLE } from './style';

/** Milliseconds without a key stroke after which the view follows the text. */
const PAUSE = 300;

/** A request whose answer is shown, and how to ask for it again. */
export interface ShownRequest {
  readonly subject: Subject;
  readonly answer: RequestAnswerResult;
  readonly again: () => Promise<RequestAnswerResult>;
}

/** The one view of answers of a window. It follows the text of the policy. */
export interface DetailsView extends Disposable {
  /** Shows another answer, where the view is open. */
  readonly update: (shown: ShownRequest) => void;
  /** Opens the view beside the policy. */
  readonly open: (shown: ShownRequest) => void;
}

export function detailsView(): DetailsView {
  let panel: WebviewPanel | undefined;
  let shown: ShownRequest | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const post = (): void => {
    if (shown === undefined) return;
    const { answer } = shown;
    const language = answer?.locale ?? localeOf(env.language);
    const body = answer === null ? goneBody(language) : detailsBody(answer);
    void panel?.webview.postMessage({ body, language });
  };
  const refresh = async (asked: ShownRequest): Promise<void> => {
    const answer = await asked.again();
    if (asked !== shown) return;
    shown = { ...asked, answer };
    post();
  };
  const receive = async (sent: unknown): Promise<void> => {
    const message = readMessage(sent);
    if (message?.do === 'ready') post();
    if (message?.do !== 'reveal' || shown === undefined) return;
    const statement = shown.answer?.statements[message.at[0] ?? -1];
    if (statement !== undefined) await reveal(shown.subject.uri, statement.range);
  };
  const following = workspace.onDidChangeTextDocument(({ document }) => {
    const asked = shown;
    if (panel === undefined || asked?.subject.uri.toString() !== document.uri.toString()) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(asked), PAUSE);
  });
  const create = (): WebviewPanel => {
    const made = window.createWebviewPanel(
      'iamSidekick.request',
      l10n.t('Request'),
      ViewColumn.Beside,
      { enableScripts: true, localResourceRoots: [] },
    );
    made.webview.onDidReceiveMessage((sent: unknown) => void receive(sent));
    made.onDidDispose(() => {
      panel = undefined;
      clearTimeout(timer);
    });
    made.webview.html = viewPage(newNonce(), DETAILS_STYLE);
    return made;
  };
  const update = (request: ShownRequest): void => {
    shown = request;
    const action = request.answer?.asked.action;
    if (panel !== undefined && action !== undefined) panel.title = l10n.t('Request: {0}', action);
    post();
  };
  return {
    update,
    open: (request) => {
      if (panel === undefined) panel = create();
      else panel.reveal();
      update(request);
    },
    dispose: () => {
      following.dispose();
      panel?.dispose();
    },
  };
}
