import { commands, EventEmitter, Uri, workspace } from 'vscode';
import type { Disposable } from 'vscode';

const SCHEME = 'iam-sidekick-request';

/** The page with all reasons of the last answer. */
export interface DetailsPage extends Disposable {
  /** Puts an answer on the page, be it open or not. */
  readonly put: (markdown: string) => void;
  /** Opens the page beside the policy. */
  readonly open: () => Promise<void>;
}

export function detailsPage(): DetailsPage {
  const uri = Uri.from({ scheme: SCHEME, path: '/Request.md' });
  const changed = new EventEmitter<Uri>();
  let text = '';
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: () => text,
  });
  return {
    put: (markdown) => {
      text = markdown;
      changed.fire(uri);
    },
    open: async () => {
      await commands.executeCommand('markdown.showPreviewToSide', uri);
    },
    dispose: () => {
      provider.dispose();
      changed.dispose();
    },
  };
}
