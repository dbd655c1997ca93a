import { Disposable, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { mayAttach } from '../../../server/src/sources/mayAttach';
import { LANGUAGES } from '../languages';

/** Whether a document may say who has which policies, though it need not hold one. */
export const mayAttachPolicies = (document: TextDocument): boolean =>
  LANGUAGES.includes(document.languageId) && mayAttach(document.getText());

/** Calls back when what open documents say of that may have changed. */
export function onAttachmentsChange(changed: () => void): Disposable {
  const look = (document: TextDocument): void => {
    if (mayAttachPolicies(document)) changed();
  };
  return Disposable.from(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidCloseTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
  );
}
