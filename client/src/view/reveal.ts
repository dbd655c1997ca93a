import { Range, ViewColumn, window } from 'vscode';
import type { TextEditor, Uri } from 'vscode';
import type { TextRange } from '../../../server/src/service/languageService';

/** Shows a piece of a text in the editor beside the view, and selects it. */
export async function reveal(uri: Uri, { start, end }: TextRange): Promise<TextEditor> {
  const shown = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  return window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? ViewColumn.One,
    selection: new Range(start.line, start.character, end.line, end.character),
  });
}
