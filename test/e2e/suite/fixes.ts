import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingsOf, openExample, openNew, ruleOf, untilFindings } from './editor';
import { scenario } from './scenario';

/** The light bulb. */
export function fixes(): void {
  scenario(
    'the light bulb rewrites a legacy MFA ARN and says that this widens access',
    async () => {
      const original = (await openExample('self-manage-mfa-2018.iam.json')).document.getText();
      const { document } = await openNew('fix.iam.json', original);
      const { uri } = document;
      const legacy = (): vscode.Diagnostic[] => findingsOf(uri, 'legacy-mfa-resource');
      await untilFindings(uri, () => legacy().length === 1, 'one legacy ARN');
      const [finding] = legacy();
      assert(finding);
      const rewrite = (await quickFixes(uri, finding.range)).find(({ title }) =>
        title.includes('mfa/*'),
      );
      assert(rewrite?.edit, 'a quick fix whose title says mfa/*');
      assert.match(rewrite.title, /widen/i);
      assert.equal(await vscode.workspace.applyEdit(rewrite.edit), true);
      await untilFindings(uri, () => legacy().length === 0, 'no legacy ARN');
      // The first one, and nothing else in the text.
      assert.equal(document.getText(), original.replace('mfa/${aws:username}', 'mfa/*'));
    },
  );

  scenario('the light bulb removes an MFA resource that never decides', async () => {
    const { document } = await openExample('fix.iam.json');
    const { uri } = document;
    const unused = (): vscode.Diagnostic[] => findingsOf(uri, 'unused-mfa-resource');
    await untilFindings(uri, () => unused().length === 2, 'two unused resources');
    for (let left = 2; left > 0; left--) {
      const [finding] = unused();
      assert(finding);
      const [remove] = await quickFixes(uri, finding.range);
      assert(remove?.edit, 'a quick fix');
      assert.equal(await vscode.workspace.applyEdit(remove.edit), true);
      await untilFindings(uri, () => unused().length === left - 1, `${left - 1} unused resources`);
    }
    const policy: unknown = JSON.parse(document.getText());
    assert(JSON.stringify(policy).includes('user/${aws:username}'), 'the user stays');
  });

  scenario('after the fix the policy has no error', async () => {
    const { document } = await openExample('fix.iam.json');
    const errors = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(errors.map(ruleOf), []);
  });
}

/** The quick fixes that VS Code offers at a place, with their edits resolved. */
async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
}
