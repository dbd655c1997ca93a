import type { CodeAction, Range } from 'vscode-languageserver';
import { extractDocumentAt } from '../../service/conversion/extractDocument';
import type { RangeEdit } from '../../service/languageService';
import { policyRefactoringsAt, refactoringsAt } from '../../service/rewriting/refactor';
import type { OfferedRefactoring } from '../../service/rewriting/refactor';
import type { Client } from '../client';
import type { RefactoringData } from './codeActionData';
import type { ReadDocument } from '../readDocument';
import { workspaceEdit } from '../workspaceEdit';

/** The ways to write a selection differently, as code actions. */
export function refactorings(
  document: ReadDocument,
  selection: Range,
  client: Client,
): readonly CodeAction[] {
  const { uri, version } = document;
  return offered(document, selection).map(({ kind, title, edits }, i) => {
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
  document: ReadDocument,
  { selection, refactoring }: RefactoringData,
): readonly RangeEdit[] | undefined => offered(document, selection)[refactoring]?.edits();

/** What is about the selection comes before what is about the whole policy. */
const offered = (
  { parsed, settings }: ReadDocument,
  selection: Range,
): readonly OfferedRefactoring[] => [
  ...refactoringsAt(parsed, selection, settings.locale),
  ...policyRefactoringsAt(parsed, selection, settings),
  ...extractDocumentAt(parsed, selection, settings.locale),
];
