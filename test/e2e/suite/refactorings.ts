import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openExample, openNew, until } from './editor';
import { scenario } from './scenario';

/** The menu "Refactor…", and tidying on save. */
export function refactorings(): void {
  scenario('the refactor menu says what each rewriting does to access, and does it', async () => {
    const original = (await openExample('reports.iam.json')).document.getText();
    const { document } = await openNew('refactor.iam.json', original);
    const offset = original.indexOf('dynamodb:*Item') + 3;
    const at = new vscode.Range(document.positionAt(offset), document.positionAt(offset));
    const offered = await until(async () => {
      const actions = await refactoringsAt(document.uri, at);
      return actions.length > 0 ? actions : undefined;
    }, 'refactorings at a wildcard');
    assert.equal(offered.length < 12, true, 'a menu that can be read');
    for (const { title } of offered)
      assert.match(title, /\((same|narrows|widens) access\)$|\(same access\)$/);
    const expand = offered.find(({ title }) => title.startsWith('Expand dynamodb:*Item'));
    assert(expand?.edit, 'expanding the wildcard');
    assert.equal(await vscode.workspace.applyEdit(expand.edit), true);
    const actions = document.getText();
    assert.equal(actions.includes('dynamodb:*Item'), false);
    for (const action of ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem'])
      assert(actions.includes(`"${action}"`), action);
  });

  scenario('saving organizes policies, where one asks for it', async () => {
    const { document } = await openNew('organize-on-save.json', untidy);
    await until(async () => {
      const { start } = document.lineAt(0).range;
      const found = await refactoringsAt(document.uri, new vscode.Range(start, start));
      return found.length > 0 ? found : undefined;
    }, 'an answer of the server');
    const editor = vscode.workspace.getConfiguration('editor', document.uri);
    const target = vscode.ConfigurationTarget.Workspace;
    await editor.update('codeActionsOnSave', { 'source.organizePolicy': 'explicit' }, target);
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 1), ' ');
      assert.equal(await vscode.workspace.applyEdit(edit), true);
      assert.equal(await document.save(), true);
      assert.equal(document.getText(), tidy);
    } finally {
      await editor.update('codeActionsOnSave', undefined, target);
    }
  });
}

const untidy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:PutObject", "s3:GetObject", "s3:PutObject"],
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*"
    }
  ]
}
`;
const tidy = untidy
  .replace('{', '{ ')
  .replace('"Effect"', '"Sid": "AllowS3ReadWriteOnObject",\n      "Effect"')
  .replace('["s3:PutObject", "s3:GetObject", "s3:PutObject"]', '["s3:GetObject", "s3:PutObject"]');

/** What the refactor menu would show at a place, with the edits resolved. */
async function refactoringsAt(uri: vscode.Uri, at: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    at,
    vscode.CodeActionKind.Refactor.value,
    20,
  );
}
