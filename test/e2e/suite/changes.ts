import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { openExample, openNew, positionsOf, until } from './editor';
import { scenario } from './scenario';

const file = 'deploy.iam.json';
const folder = 'repository';
const titled = 'Changes in Access: ';
const text = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::b/*" }
  ]
}
`;

/** The line above a policy about the last commit, and the view that it opens, in a real repository. */
export function changes(): void {
  scenario(
    'what a policy grants since the last commit stands above it, and in a view',
    async () => {
      const { document } = await openNew(`${folder}/${file}`, text);
      git(document, 'init', '--quiet');
      git(document, 'add', file);
      commit(document);
      await enableGit(true);
      await insertAction(document, '"iam:PassRole", ');
      const { command, arguments: sent = [] } = await lineOf(
        document,
        (title) => title === 'since HEAD: no new access',
      );
      // The action works on no object; on all resources it works on roles.
      const [resource] = positionsOf(document, '"arn:aws:s3:::b/*"');
      assert(resource, 'the policy has its resource');
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, resource, '"*"');
      await vscode.workspace.applyEdit(edit);
      await lineOf(document, (title) => title.includes('+ iam:PassRole on *'));
      // Ends when the page has said that the changes are to be seen in it.
      await vscode.commands.executeCommand(command, ...(sent as unknown[]));
      await untilViews(titled + file);
    },
  );

  scenario('after a commit there is nothing to tell', async () => {
    const { document } = await openExample(`${folder}/${file}`);
    await document.save();
    commit(document);
    await noLine(document);
    await insertAction(document, '"s3:PutObject", ');
    await lineOf(document, (title) => title.startsWith('since HEAD: + s3:PutObject'));
  });

  scenario('a file that no commit has is no matter', async () => {
    const { document } = await openExample(`${folder}/${file}`);
    await lineOf(document, () => true);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const other = await openNew(`${folder}/new.iam.json`, text);
    await noLine(document);
    assert.equal(await titleOf(other.document), undefined);
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    await untilViews();
    await enableGit(undefined);
  });
}

/** Where there is no Git, as in a browser. */
export function changesWithoutGit(): void {
  scenario('without Git there is no line about a commit, and the command says so', async () => {
    const { document } = await openExample('self-manage-mfa.iam.json');
    // Returns when the user has been told.
    await vscode.commands.executeCommand('iamSidekick.showChanges', document.uri);
    assert.equal(await titleOf(document), undefined);
    assert.deepEqual(views(), []);
  });
}

const git = ({ uri }: vscode.TextDocument, ...args: readonly string[]): Buffer =>
  execFileSync('git', [...args], { cwd: vscode.Uri.joinPath(uri, '..').fsPath });

const commit = (document: vscode.TextDocument): Buffer =>
  git(
    document,
    ...['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'commit.gpgsign=false'],
    ...['commit', '--quiet', '--all', '--message', 'A policy'],
  );

const enableGit = (value: boolean | undefined): Thenable<void> =>
  vscode.workspace
    .getConfiguration('git')
    .update('enabled', value, vscode.ConfigurationTarget.Workspace);

async function insertAction(document: vscode.TextDocument, action: string): Promise<void> {
  const [list] = positionsOf(document, '"Action": [');
  assert(list, 'the policy has its list of actions');
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, list.end, action);
  await vscode.workspace.applyEdit(edit);
}

/** The command of our line about the last commit, once it says what it should. */
const lineOf = (
  document: vscode.TextDocument,
  wanted: (title: string) => boolean,
): Promise<vscode.Command> =>
  until(async () => {
    const line = await findLine(document);
    return line !== undefined && wanted(line.title) ? line : undefined;
  }, 'a line about the last commit');

const noLine = (document: vscode.TextDocument): Promise<true> =>
  until(
    async () => ((await findLine(document)) === undefined ? true : undefined),
    'no line about a commit',
  );

const titleOf = async (document: vscode.TextDocument): Promise<string | undefined> =>
  (await findLine(document))?.title;

async function findLine({ uri }: vscode.TextDocument): Promise<vscode.Command | undefined> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
  );
  return lenses
    .flatMap(({ command }) => command ?? [])
    .find(({ title }) => title.startsWith('since HEAD'));
}

/** The editor tells its extensions of new titles a little later. */
async function untilViews(...titles: readonly string[]): Promise<void> {
  const wanted = titles.join();
  await until(
    () => Promise.resolve(views().join() === wanted || undefined),
    `views with the titles [${wanted}]`,
  );
}

/** The views of changes that are open, by their titles. */
const views = (): readonly string[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview)
    .map(({ label }) => label)
    .filter((label) => label.startsWith(titled));
