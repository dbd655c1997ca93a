import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { configure, findingsOf, openExample, openNew, ruleOf, untilFindings } from './editor';
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

  scenario('the light bulb turns a rule off in the settings', async () => {
    const { uri } = (await openExample('self-manage-mfa-2018.iam.json')).document;
    const legacy = (): vscode.Diagnostic[] => findingsOf(uri, 'legacy-mfa-resource');
    await untilFindings(uri, () => legacy().length === 1, 'one legacy ARN');
    const [finding] = legacy();
    assert(finding);
    const off = (await quickFixes(uri, finding.range)).find(({ title }) =>
      /turn off legacy-mfa-resource in the settings/i.test(title),
    );
    assert(off?.command, 'an action that runs a command');
    try {
      await vscode.commands.executeCommand(off.command.command, ...(off.command.arguments ?? []));
      await untilFindings(uri, () => legacy().length === 0, 'silence of the rule');
    } finally {
      await configure('rules', undefined);
    }
    await untilFindings(uri, () => legacy().length === 1, 'the legacy ARN again');
  });

  scenario(
    'saving applies the fixes that leave access as it is, where one asks for it',
    async () => {
      const { document } = await openNew('on-save.json', misspelt);
      await untilFindings(document.uri, (now) => now.length === 3, 'three misspelt words');
      const editor = vscode.workspace.getConfiguration('editor', document.uri);
      const target = vscode.ConfigurationTarget.Workspace;
      await editor.update('codeActionsOnSave', { 'source.fixAll': 'explicit' }, target);
      try {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(0, 1), ' ');
        assert.equal(await vscode.workspace.applyEdit(edit), true);
        assert.equal(await document.save(), true);
        assert.equal(
          document.getText(),
          misspelt
            .replace('{', '{ ')
            .replace('version', 'Version')
            .replace('allow', 'Allow')
            .replace('action', 'Action'),
        );
      } finally {
        await editor.update('codeActionsOnSave', undefined, target);
      }
    },
  );
}

/** Words that IAM refuses in this letter case. */
const misspelt = `{
  "version": "2012-10-17",
  "Statement": [
    { "Effect": "allow", "action": "s3:GetObject", "Resource": "*" }
  ]
}
`;

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
