import { commands, Uri } from 'vscode';
import type { StatementPlace } from '../../../server/src/service/journey/mfaJourney';
import { reveal } from '../view/reveal';
import { managedPolicyUri } from './managedPolicies';

/** Shows a statement, which may stand in an AWS managed policy. */
export async function revealStatement(
  { uri, range }: StatementPlace,
  managed: readonly string[],
): Promise<void> {
  await reveal(managed.includes(uri) ? managedPolicyUri(uri) : Uri.parse(uri), range);
}

/** Shows a finding, and the fixes that there are for it. */
export async function showFixes({ uri, range: { start } }: StatementPlace): Promise<void> {
  await reveal(Uri.parse(uri), { start, end: start });
  await commands.executeCommand('editor.action.quickFix');
}
