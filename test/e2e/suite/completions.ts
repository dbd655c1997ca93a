import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNew, positionsOf, untilFindings, until } from './editor';
import { scenario } from './scenario';

/** Recommended policies, offered where nothing stands yet. */
export function completions(): void {
  scenario(
    'an empty policy file offers the recommended policies, and one can be inserted',
    async () => {
      const editor = await openNew('empty.iam.json', '');
      const item = await until(async () => {
        const { items } = await proposals(editor.document.uri, new vscode.Position(0, 0));
        return items.find((candidate) => /mfa/i.test(labelOf(candidate)) && isWhole(candidate));
      }, 'a snippet for a whole policy about MFA');
      assert(item.insertText instanceof vscode.SnippetString, 'it has tab stops');
      assert.equal(await editor.insertSnippet(item.insertText, new vscode.Position(0, 0)), true);
      const policy: unknown = JSON.parse(editor.document.getText());
      assert(typeof policy === 'object' && policy !== null && 'Statement' in policy);
      await untilFindings(
        editor.document.uri,
        (now) => now.length === 0,
        'no finding in the snippet',
      );
    },
  );

  scenario('in JSON that is a policy, elements and effects are completed', async () => {
    const editor = await openNew('complete.json', unfinished);
    const { document } = editor;
    const [effect] = positionsOf(document, '"Effect": "');
    const [gap] = positionsOf(document, '      \n');
    assert(effect && gap);
    await take(editor, effect.end, 'Deny');
    await take(editor, gap.start.translate(0, 6), 'Effect');
    assert.deepEqual(JSON.parse(document.getText()), {
      Version: '2012-10-17',
      Statement: [
        { Action: 's3:GetObject', Resource: '*', Effect: 'Allow' },
        { Effect: 'Deny', Action: 'iam:DeleteUser', Resource: '*' },
      ],
    });
  });
}

/** Without an effect in its statements: an element is missing, and a value. */
const unfinished = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Action": "s3:GetObject",
      "Resource": "*",
      \n    },
    { "Effect": "", "Action": "iam:DeleteUser", "Resource": "*" }
  ]
}
`;

/** Inserts what is proposed at a place, in the way the editor does. */
async function take(
  editor: vscode.TextEditor,
  position: vscode.Position,
  label: string,
): Promise<void> {
  const item = await until(async () => {
    const { items } = await proposals(editor.document.uri, position);
    return items.find((candidate) => labelOf(candidate) === label);
  }, `a proposal ${label}`);
  const { insertText, range } = item;
  assert(range && insertText !== undefined, 'it says what is written where');
  const place = range instanceof vscode.Range ? range : range.inserting;
  const snippet =
    typeof insertText === 'string' ? new vscode.SnippetString().appendText(insertText) : insertText;
  assert.equal(await editor.insertSnippet(snippet, place), true);
}

async function proposals(
  uri: vscode.Uri,
  position: vscode.Position,
): Promise<vscode.CompletionList> {
  return vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
    undefined,
    50,
  );
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function isWhole({ insertText }: vscode.CompletionItem): boolean {
  return insertText instanceof vscode.SnippetString && insertText.value.includes('Statement');
}
