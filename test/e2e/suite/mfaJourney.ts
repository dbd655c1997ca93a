import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openExample, positionsOf, until } from './editor';
import { scenario } from './scenario';

const example = 'self-manage-mfa.iam.json';
const titled = 'MFA Journey: ';

/** The line above a policy about MFA, and the view that it opens. */
export function mfaJourney(): void {
  scenario('a line above the policy sums the MFA journey up and opens it', async () => {
    const { document } = await openExample(example);
    const { title, command, arguments: sent = [] } = await summaryOf(document);
    assert.match(title, /^MFA: enrol ✓ · first password change ✗ · gate ✓/);
    // Ends when the page has said that the journey is to be seen in it.
    await vscode.commands.executeCommand(command, ...(sent as unknown[]));
    await untilViews(titled + example);
    await closeView();
  });

  scenario('the line follows the text', async () => {
    const { document } = await openExample(example);
    const [list] = positionsOf(document, '"NotAction": [');
    assert(list, 'the example has its gate');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, list.end, '"iam:DeactivateMFADevice", ');
    await vscode.workspace.applyEdit(edit);
    await until(async () => {
      const { title } = await summaryOf(document);
      return title.endsWith('no bypass ✗') ? title : undefined;
    }, 'a gate that can be bypassed');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  mfaJourneyByCommand();
}

/** What can also be seen from another extension host than ours: commands of lenses stay in theirs. */
export function mfaJourneyByCommand(): void {
  scenario('a policy about MFA has a line above it, and no other has', async () => {
    const { document } = await openExample(example);
    const [lens] = await until(async () => {
      const lenses = await lensesOf(document);
      return lenses.length > 0 ? lenses : undefined;
    }, 'a lens');
    assert.equal(lens?.range.start.line, 0);
    const other = await openExample('admin-role.trust-policy.json');
    const titles = (await lensesOf(other.document)).map(({ command }) => command?.title ?? '');
    assert.deepEqual(
      titles.filter((title) => /^MFA: /.test(title)),
      [],
    );
  });

  scenario('the palette shows the journey of the active policy, in the same view', async () => {
    await openExample('self-manage-mfa-2018.iam.json');
    await vscode.commands.executeCommand('iamSidekick.showMfaJourney');
    const { document } = await openExample(example);
    await vscode.commands.executeCommand('iamSidekick.showMfaJourney', document.uri);
    await untilViews(titled + example);
    await closeView();
  });
}

async function closeView(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  await untilViews();
}

/** The editor tells its extensions of new titles a little later. */
async function untilViews(...titles: readonly string[]): Promise<void> {
  const wanted = titles.join();
  await until(
    () => Promise.resolve(views().join() === wanted || undefined),
    `views with the titles [${wanted}]`,
  );
}

const lensesOf = ({ uri }: vscode.TextDocument): Thenable<vscode.CodeLens[]> =>
  vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);

/** The command of our lens. */
const summaryOf = (document: vscode.TextDocument): Promise<vscode.Command> =>
  until(async () => {
    const lenses = await lensesOf(document);
    return lenses.flatMap(({ command }) => command ?? []).find(({ title }) => /^MFA: /.test(title));
  }, 'a lens about MFA');

/** The views of journeys that are open, by their titles. */
const views = (): readonly string[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview)
    .map(({ label }) => label)
    .filter((label) => label.startsWith(titled));
