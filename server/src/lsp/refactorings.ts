import type { CodeAction, Range } from 'vscode-languageserver';
import type { RangeEdit } from '../languageService';
import { refactoringsAt } from '../refactor';
import type { Client } from './client';
import type { RefactoringData } from './codeActionData';
import type { ReadDocument } from './documents';
import { workspaceEdit } from './workspaceEdit';

/** The ways to write a selection differently, as code actions. */
export function refactorings(
  document: ReadDocument,
  selection: Range,
  client: Client,
): readonly CodeAction[] {
  const { uri, version, parsed, settings } = document;
  return refactoringsAt(parsed, selection, settings.locale).map(({ kind, title, edits }, i) => {
    const data: RefactoringData = { uri, version, selection, refactoring: i };
    return {
      title,
      kind,
      ...(client.resolvesEdits ? { data } : { edit: workspaceEdit(document, edits(), client) }),
    };
  });
}

/** The edits of a refactoring that a client has chosen; undefined where there is no such one. */
export const editsOfRefactoring = (
  { parsed, settings }: ReadDocument,
  { selection, refactoring }: RefactoringData,
): readonly RangeEdit[] | undefined =>
  refactoringsAt(parsed, selection, settings.locale)[refactoring]?.edits();
