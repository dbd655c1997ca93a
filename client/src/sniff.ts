import { Disposable, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { LANGUAGES } from './languages';
import { mayHoldPolicies } from './mayHoldPolicies';

/** Milliseconds without a key stroke after which a document is looked at again. */
const PAUSE = 300;

/** Cheap look at a document: whether the server could find a policy in it. */
export const mayBePolicy = (document: TextDocument): boolean =>
  mayHoldPolicies(document.languageId, document.getText());

/** Calls back once, when a document that may be a policy is open; then it looks no more. */
export function onFirstPolicy(found: () => void): Disposable {
  const timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  const listeners: Disposable[] = [];
  const stop = (): void => {
    Disposable.from(...listeners).dispose();
    timers.forEach((timer) => clearTimeout(timer));
  };
  const look = (document: TextDocument): void => {
    timers.delete(document);
    if (document.isClosed || !mayBePolicy(document)) return;
    stop();
    found();
  };
  const lookSoon = (document: TextDocument): void => {
    if (!LANGUAGES.includes(document.languageId)) return;
    clearTimeout(timers.get(document));
    timers.set(
      document,
      setTimeout(() => look(document), PAUSE),
    );
  };
  if (workspace.textDocuments.some(mayBePolicy)) {
    found();
  } else {
    listeners.push(
      workspace.onDidOpenTextDocument(look),
      workspace.onDidChangeTextDocument(({ document }) => lookSoon(document)),
    );
  }
  return new Disposable(stop);
}
