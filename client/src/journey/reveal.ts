import { commands, Range, Uri, ViewColumn, window } from 'vscode';
import type { TextEditor } from 'vscode';
import type { StatementPlace } from '../../../server/src/mfaJourney';
import { managedPolicyUri } from './managedPolicies';

/** Shows a statement in the editor beside the view, and selects it. */
export async function reveal(
  place: StatementPlace,
  managed: readonly string[],
): Promise<TextEditor> {
  const uri = managed.includes(place.uri) ? managedPolicyUri(place.uri) : Uri.parse(place.uri);
  const shown = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const { start, end } = place.range;
  return window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? ViewColumn.One,
    selection: new Range(start.line, start.character, end.line, end.character),
  });
}

/** Shows a finding, and the fixes that there are for it. */
export async function showFixes(place: StatementPlace): Promise<void> {
  const { start } = place.range;
  await reveal({ uri: place.uri, range: { start, end: start } }, []);
  await commands.executeCommand('editor.action.quickFix');
}
