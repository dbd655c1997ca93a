import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNew, untilFindings, until } from './editor';
import { scenario } from './scenario';

/** Recommended policies, offered where nothing stands yet. */
export function completions(): void {
  scenario(
    'an empty policy file offers the recommended policies, and one can be inserted',
    async () => {
      const editor = await openNew('empty.iam.json', '');
      const item = await until(async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          new vscode.Position(0, 0),
          undefined,
          50,
        );
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
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function isWhole({ insertText }: vscode.CompletionItem): boolean {
  return insertText instanceof vscode.SnippetString && insertText.value.includes('Statement');
}
