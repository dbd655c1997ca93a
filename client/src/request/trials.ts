import { l10n, ViewColumn, window } from 'vscode';
import type { Disposable, TextEditor, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RequestAnswerResult } from '../../../server/src/lsp/protocol';
import { openDocument } from '../journey/choosePolicies';
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
  readonly begin: (client: BaseLanguageClient, subject: Subject) => Promise<boolean>;
}

export function requestTrials(): RequestTrials {
  const last: LastAnswers = new Map();
  const highlight = statementHighlight();
  const details = detailsView();

  const begin: RequestTrials['begin'] = async (client, place) => {
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
    const shown = { subject, answer, again: () => askAnswer(client, subject, draft) };
    details.update(shown);
    await tell(client, shown, answer);
    return true;
  };

  /** Shows the answer at the statement, and says it. */
  const tell = async (
    client: BaseLanguageClient,
    shown: ShownRequest,
    answer: NonNullable<RequestAnswerResult>,
  ): Promise<void> => {
    const { subject } = shown;
    const { ranges, tone } = toldBy(answer);
    highlight.show(await editorOf(subject.uri), ranges, tone, answer.note);
    const [another, more] = [l10n.t('Try Another…'), l10n.t('Details')];
    void window.showInformationMessage(answer.headline, another, more).then(async (chosen) => {
      if (chosen === another) await begin(client, subject);
      else if (chosen === more) details.open(shown);
    });
  };

  return {
    begin,
    dispose: () => {
      highlight.dispose();
      details.dispose();
    },
  };
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
