import { ViewColumn, window, workspace } from 'vscode';
import type { Uri, WebviewPanel } from 'vscode';
import { SECTION } from '../../../server/src/lsp/protocol/initialize';
import type { Locale } from '../../../server/src/iam/words';
import { readMessage } from './message';
import type { Message } from './message';
import { newNonce, viewPage } from './page';

/** Milliseconds without a key stroke after which a view follows the text. */
const PAUSE = 300;

/** What the page shows. */
export interface PageContent {
  /** HTML for the page's `main`. */
  readonly body: string;
  readonly language: Locale;
  /** Called when it is shown: what has been asked for since then would be newer. */
  readonly taken?: () => void;
}

/** What a view about one document is made from. */
export interface PanelParts {
  /** VS Code's name for the kind of view. */
  readonly viewType: string;
  /** The view's own style, beside what all views have. */
  readonly style: string;
  /** Asks for what is to be seen; undefined where that cannot be had now, and the view stays as it is. */
  readonly content: () => Promise<PageContent | undefined>;
  /** The documents whose text the view follows. */
  readonly follows: () => readonly Uri[];
  /** Does what a button says. */
  readonly obey: (message: Message) => Promise<void>;
  readonly closed: () => void;
}

/** A view beside the editor that follows documents and the settings. */
export interface FollowingPanel {
  /**
   * Shows something else; resolves when it can be seen, or the view is closed.
   *
   * @param known what is to be seen, where it has been asked for already
   */
  readonly about: (title: string, known?: PageContent) => Promise<void>;
  /** Asks anew for what is to be seen. */
  readonly refresh: () => Promise<boolean>;
  /** Does so when nobody has typed for a moment: something that the view does not follow has changed. */
  readonly refreshSoon: () => void;
  readonly close: () => void;
}

export function openFollowingPanel(title: string, parts: PanelParts): FollowingPanel {
  const { viewType, style, content, follows, obey, closed } = parts;
  const panel: WebviewPanel = window.createWebviewPanel(
    viewType,
    title,
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [] },
  );
  let last: PageContent | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let seen = (): void => undefined;

  const post = (): void => {
    if (last === undefined) return;
    const { body, language } = last;
    void panel.webview.postMessage({ body, language });
  };
  const take = (page: PageContent): void => {
    last = page;
    page.taken?.();
    post();
  };
  /** Whether there is, or soon will be, something to be seen. */
  const refresh = async (): Promise<boolean> => {
    asked += 1;
    const own = asked;
    const found = await content();
    // Something may have changed meanwhile; what is newer has asked for itself.
    if (own !== asked) return true;
    if (found === undefined) return false;
    take(found);
    return true;
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), PAUSE);
  };
  const receive = async (sent: unknown): Promise<void> => {
    const message = readMessage(sent);
    if (message?.do === 'ready') post();
    else if (message?.do === 'shown') seen();
    else if (message !== undefined) await obey(message);
  };
  const listeners = [
    panel.webview.onDidReceiveMessage((sent: unknown) => void receive(sent)),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (follows().some((uri) => uri.toString() === document.uri.toString())) soon();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) soon();
    }),
  ];
  panel.onDidDispose(() => {
    clearTimeout(timer);
    listeners.forEach((listener) => void listener.dispose());
    closed();
    seen();
  });
  panel.webview.html = viewPage(newNonce(), style);
  return {
    about: async (name, known) => {
      last = undefined;
      panel.title = name;
      panel.reveal(undefined, true);
      const visible = new Promise<void>((resolve) => (seen = resolve));
      if (known !== undefined) {
        asked += 1;
        take(known);
      }
      if (known !== undefined || (await refresh())) await visible;
    },
    refresh,
    refreshSoon: soon,
    close: () => panel.dispose(),
  };
}
