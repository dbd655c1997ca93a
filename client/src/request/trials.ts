import { l10n, ViewColumn, window } from 'vscode';
import type { Disposable, TextEditor, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REQUEST_ANSWER, REQUEST_CHOICES } from '../../../server/src/lsp/protocol/tryRequest';
import type { RequestAnswerResult } from '../../../server/src/lsp/protocol/tryRequest';
import type { RequestDraft } from '../../../server/src/service/tryRequest';
import { openDocument } from '../journey/choosePolicies';
import type { Session } from '../session';
import { askAnswer, askChoices } from './ask';
import type { Subject } from './ask';
import { detailsView } from './detailsView';
import type { ShownRequest } from './detailsView';
import { putTogether } from './dialogue';
import type { LastAnswers } from './dialogue';
import { statementHighlight } from './highlight';
import { toldBy } from './told';

/** Lets requests be tried, one after the other. */
export interface RequestTrials extends Disposable {
  /**
   * Asks for a request and shows the answer; resolves as soon as that is to be seen, or the user has
   * given up.
   *
   * @returns whether there is a policy
   */
  readonly begin: (subject: Subject) => Promise<boolean>;
}

export function requestTrials(session: Session): RequestTrials {
  const last: LastAnswers = new Map();
  const highlight = statementHighlight();
  const details = detailsView();

  const begin: RequestTrials['begin'] = async (place) => {
    const client = session.running();
    // Where the server does not run, that has been said.
    if (client === undefined) return true;
    try {
      return await tryOne(client, place);
    } catch (error) {
      // It is on its way down.
      client.debug(`${REQUEST_CHOICES}: ${String(error)}`);
      return true;
    }
  };
  const tryOne = async (client: BaseLanguageClient, place: Subject): Promise<boolean> => {
    // The server knows open documents only, and VS Code closes those that nobody looks at.
    await openDocument(place.uri);
    const found = await askChoices(client, place, { context: [] }, '');
    if (found === null) return false;
    const subject: Subject = { uri: place.uri, policy: found.policy };
    const draft = await putTogether(async (said, typed) => {
      const choices = await askChoices(client, subject, said, typed);
      return choices?.question ?? undefined;
    }, last);
    if (draft === undefined) return true;
    const answer = await askAnswer(client, subject, draft);
    if (answer === null) return false;
    const ask = (): ReturnType<typeof askAgain> => askAgain(session, subject, draft);
    await tell({ subject, action: draft.action ?? '', ask }, answer);
    return true;
  };

  /** Shows the answer at the statement, and says it. */
  const tell = async (
    request: ShownRequest,
    answer: NonNullable<RequestAnswerResult>,
  ): Promise<void> => {
    const { subject } = request;
    const { ranges, tone } = toldBy(answer);
    highlight.show(await editorOf(subject.uri), ranges, tone, answer.note);
    const [another, more] = [l10n.t('Try Another…'), l10n.t('Details')];
    void window.showInformationMessage(answer.headline, another, more).then(async (chosen) => {
      if (chosen === another) await begin(subject);
      else if (chosen === more) await details.open(request);
    });
    await details.update(request);
  };

  return {
    begin,
    dispose: () => {
      highlight.dispose();
      details.dispose();
    },
  };
}

/** The answer as the text stands now; undefined while the server is on its way down or up. */
async function askAgain(
  session: Session,
  subject: Subject,
  draft: RequestDraft,
): Promise<RequestAnswerResult | undefined> {
  const client = session.running();
  try {
    return client && (await askAnswer(client, subject, draft));
  } catch (error) {
    client?.debug(`${REQUEST_ANSWER}: ${String(error)}`);
    return undefined;
  }
}

/** The editor that shows a document, in front of the others of its group. */
async function editorOf(uri: Uri): Promise<TextEditor> {
  const shown = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  return window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? ViewColumn.Active,
  });
}
