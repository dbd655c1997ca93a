import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingsOf, openExample, openNew, ruleOf, untilFindings } from './editor';
import { scenario } from './scenario';

/** The light bulb. */
export function fixes(): void {
  scenario(
    'the light bulb rewrites each legacy MFA ARN and says that this widens access',
    async () => {
      const example = await openExample('self-manage-mfa-2018.iam.json');
      const { document } = await openNew('fix.iam.json', example.document.getText());
      const { uri } = document;
      for (let left = 2; left > 0; left--) {
        await untilFindings(
          uri,
          () => findingsOf(uri, 'legacy-mfa-resource').length === left,
          `${left} legacy ARNs`,
        );
        const [finding] = findingsOf(uri, 'legacy-mfa-resource');
        assert(finding);
        const rewrite = (await quickFixes(uri, finding.range)).find(({ title }) =>
          title.includes('mfa/*'),
        );
        assert(rewrite?.edit, 'a quick fix whose title says mfa/*');
        assert.match(rewrite.title, /widen/i);
        assert.equal(await vscode.workspace.applyEdit(rewrite.edit), true);
      }
      await untilFindings(
        uri,
        () => findingsOf(uri, 'legacy-mfa-resource').length === 0,
        'no legacy ARN',
      );
      assert.equal(
        document.getText(),
        example.document.getText().replaceAll('mfa/${aws:username}', 'mfa/*'),
      );
    },
  );

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
