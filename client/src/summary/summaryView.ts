import { env, l10n, workspace } from 'vscode';
import type { Disposable, Position, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localeOf } from '../../../server/src/iam/words';
import { POLICY_SUMMARY } from '../../../server/src/lsp/protocol/policySummary';
import type { PolicyPlace } from '../../../server/src/lsp/protocol/policies';
import type { PolicySummaryResult } from '../../../server/src/lsp/protocol/policySummary';
import type { Session } from '../session';
import { fileName } from '../view/fileName';
import { openFollowingPanel } from '../view/followingPanel';
import type { FollowingPanel, PageContent } from '../view/followingPanel';
import { reveal } from '../view/reveal';
import { goneBody, summaryBody } from './body';
import { SUMMARY_STYLE } from './style';

/** Which policy is summed up. */
export interface SummarySubject {
  readonly uri: Uri;
  readonly position?: Pick<Position, 'line' | 'character'>;
  /** Which policy of the document, once the server has said so. */
  readonly policy?: number;
}

/** The one view of summaries of a window; showing another policy takes it over. */
export interface SummaryView extends Disposable {
  /** Resolves when the summary can be seen. */
  readonly show: (subject: SummarySubject) => Promise<void>;
}

export function summaryView(session: Session): SummaryView {
  let panel: FollowingPanel | undefined;
  let subject: SummarySubject | undefined;
  let shown: PolicySummaryResult = null;

  const content = async (): Promise<PageContent | undefined> => {
    const client = session.running();
    const asked = subject;
    if (client === undefined || asked === undefined) return undefined;
    try {
      const answer = await askSummary(client, asked);
      if (asked !== subject) return undefined;
      shown = answer;
      // The policy stays the same one while lines above it come and go.
      if (answer !== null) subject = { uri: asked.uri, policy: answer.policy };
      const language = answer?.locale ?? localeOf(env.language);
      return { language, body: answer === null ? goneBody(language) : summaryBody(answer) };
    } catch (error) {
      // The server is on its way down; what was last known stays in view.
      client.debug(`${POLICY_SUMMARY}: ${String(error)}`);
      return undefined;
    }
  };
  const open = (): FollowingPanel =>
    openFollowingPanel(l10n.t('Policy Summary'), {
      viewType: 'iamSidekick.policySummary',
      style: SUMMARY_STYLE,
      content,
      follows: () => (subject === undefined ? [] : [subject.uri]),
      obey: async ({ do: act, at: [index = -1] }) => {
        const statement = shown?.statements[index];
        if (act === 'reveal' && statement !== undefined && subject !== undefined)
          await reveal(subject.uri, statement.range);
      },
      closed: () => (panel = undefined),
    });
  return {
    show: async (about) => {
      subject = about;
      panel ??= open();
      await panel.about(l10n.t('Policy Summary: {0}', fileName(about.uri)));
    },
    dispose: () => panel?.close(),
  };
}

async function askSummary(
  client: BaseLanguageClient,
  { uri, position, policy }: SummarySubject,
): Promise<PolicySummaryResult> {
  // The server knows open documents only, and VS Code closes those that nobody looks at.
  await workspace.openTextDocument(uri);
  const params: PolicyPlace = {
    uri: client.code2ProtocolConverter.asUri(uri),
    ...(policy === undefined
      ? position && { position: { line: position.line, character: position.character } }
      : { policy }),
  };
  return client.sendRequest<PolicySummaryResult>(POLICY_SUMMARY, params);
}
