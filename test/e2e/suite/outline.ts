import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openExample, positionsOf, until } from './editor';
import { scenario } from './scenario';

const sid = 'AllowIndividualUserToManageTheirOwnMFA';

/** Statements in the outline, by what they are called. */
export function outline(): void {
  scenario('the outline names statements by their Sid', async () => {
    const { document } = await openExample('self-manage-mfa-2018.iam.json');
    const statement = await until(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      // The built-in JSON support has an outline of its own, without Sids as names.
      return symbols.flatMap(({ children }) => children).find((child) => child.name === sid);
    }, `a symbol ${sid}`);
    const [place] = positionsOf(document, sid);
    assert(place);
    assert(statement.range.contains(place), 'it spans the statement');
  });
}
