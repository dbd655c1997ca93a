import type { WorkspaceEdit } from 'vscode-languageserver';
import type { RangeEdit } from '../service/languageService';
import type { Client } from './client';
import type { ReadDocument } from './readDocument';

/** Edits to one document, bound to its version where the client knows such. */
export const workspaceEdit = (
  { uri, version }: ReadDocument,
  edits: readonly RangeEdit[],
  client: Client,
): WorkspaceEdit =>
  client.takesVersionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
    : { changes: { [uri]: [...edits] } };
