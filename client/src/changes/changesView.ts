import { l10n, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHANGES } from '../../../server/src/lsp/protocol/changes';
import type { ChangesParams, ChangesResult } from '../../../server/src/lsp/protocol/changes';
import type { ChangePlace } from '../../../server/src/service/changes';
import type { Session } from '../session';
import { fileName } from '../view/fileName';
import { openFollowingPanel } from '../view/followingPanel';
import type { FollowingPanel, PageContent } from '../view/followingPanel';
import { reveal } from '../view/reveal';
import { changesBody, placesOf } from './body';
import type { Commits } from './commits';
import { HEAD } from './git';
import { CHANGES_STYLE } from './style';

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
  let panel: FollowingPanel | undefined;
  let subject: { readonly document: TextDocument; readonly line: number | undefined } | undefined;
  let shown: ChangesResult | undefined;

  const content = async (): Promise<PageContent | undefined> => {
    const client = session.running();
    const asked = subject;
    if (client === undefined || asked === undefined) return undefined;
    const { document, line } = asked;
    const answer = await askChanges(client, document);
    if (asked !== subject || answer === null) return undefined;
    return {
      body: changesBody(answer, fileName(document.uri), line),
      language: answer.locale,
      taken: () => (shown = answer),
    };
  };
  const open = (): FollowingPanel =>
    openFollowingPanel(l10n.t('Changes in Access'), {
      viewType: 'iamSidekick.changes',
      style: CHANGES_STYLE,
      content,
      follows: () => (subject === undefined ? [] : [subject.document.uri]),
      obey: async ({ do: act, at: [index = -1] }) => {
        if (act !== 'reveal' || shown === undefined || subject === undefined) return;
        const place = placesOf(shown, subject.line)[index];
        if (place !== undefined) await revealPlace(place, subject.document, commits);
      },
      closed: () => (panel = undefined),
    });
  const listener = commits.onDidTell((uri) => {
    if (uri.toString() === subject?.document.uri.toString()) panel?.refreshSoon();
  });
  return {
    show: async (document, line) => {
      const own = { document, line };
      subject = own;
      const page = await content();
      // Who has asked about something else meanwhile sees that.
      if (page === undefined) return subject !== own;
      panel ??= open();
      await panel.about(l10n.t('Changes in Access: {0}', fileName(document.uri)), page);
      return true;
    },
    dispose: () => {
      listener.dispose();
      panel?.close();
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
