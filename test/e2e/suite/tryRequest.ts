import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openExample, openNew, positionsOf, until } from './editor';
import { scenario } from './scenario';

const command = 'iamSidekick.tryRequest';
const titled = 'Try a request…';

/** Everything is denied without MFA, and a second policy allows something else. */
const two = `{
  "gated": {
    "Version": "2012-10-17",
    "Statement": [
      { "Sid": "Work", "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "*" },
      {
        "Sid": "Gate",
        "Effect": "Deny",
        "Action": "*",
        "Resource": "*",
        "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
      }
    ]
  },
  "free": {
    "Version": "2012-10-17",
    "Statement": [
      { "Sid": "Free", "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "*" }
    ]
  }
}
`;

/** Requests are tried from the line above a policy, and the cursor goes to what decides. */
export function tryRequest(): void {
  scenario('the line above each policy lets requests be tried against it', async () => {
    const { document } = await openNew('two.json', two);
    const lenses = await until(async () => {
      const found = (await lensesOf(document)).filter(({ command: one }) => one?.title === titled);
      return found.length === 2 ? found : undefined;
    }, 'two lenses');
    const lens = lenses[1]?.command;
    assert(lens, 'a lens with a command');
    await acceptAll(() => vscode.commands.executeCommand(lens.command, ...(lens.arguments ?? [])));
    assertCursorAt(document, '{ "Sid": "Free"');
  });
  tryRequestByCommand();
}

/** What can also be seen from another extension host than ours. */
export function tryRequestByCommand(): void {
  scenario(
    'a request is tried against the policy at the cursor, and the Deny is shown',
    async () => {
      const editor = await openNew('two.json', two);
      const [gate] = positionsOf(editor.document, '"Gate"');
      assert(gate, 'the policy has its gate');
      editor.selection = new vscode.Selection(gate.start, gate.start);
      // The action, then MFA: whatever comes first.
      await acceptAll(() => vscode.commands.executeCommand(command));
      assertCursorAt(editor.document, '{\n        "Sid": "Gate"');
    },
  );

  scenario('whoever gives up stays where the cursor was', async () => {
    const { document } = await openExample('deploy.iam.json');
    const before = vscode.window.activeTextEditor?.selection;
    let done = false;
    const asked = vscode.commands.executeCommand(command).then(() => (done = true));
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return done ? done : undefined;
    }, 'an end of the command');
    await asked;
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.deepEqual(vscode.window.activeTextEditor.selection, before);
  });
}

/** Runs the command as a person would who takes the first choice of every question. */
async function acceptAll(run: () => Thenable<unknown>): Promise<void> {
  let done = false;
  const asked = run().then(() => (done = true));
  // Nothing says when a list of choices is there.
  await until(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done ? done : undefined;
  }, 'an end of the questions');
  await asked;
  await vscode.commands.executeCommand('notifications.clearAll');
}

function assertCursorAt(document: vscode.TextDocument, text: string): void {
  const [place] = positionsOf(document, text);
  assert(place, `${text} stands in the document`);
  assert.deepEqual(vscode.window.activeTextEditor?.selection.active, place.start);
}

const lensesOf = ({ uri }: vscode.TextDocument): Thenable<vscode.CodeLens[]> =>
  vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
