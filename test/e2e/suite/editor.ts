import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Our extension's id. */
export const extensionId = 'iam-sidekick.iam-sidekick';

const patience = 30_000;

/** The workspace of the run: a copy of examples/, which scenarios may write to. */
function workspaceRoot(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert(folder, 'the editor was opened on a folder');
  return folder.uri;
}

/** Shows a file of the workspace. */
export async function openExample(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(vscode.Uri.joinPath(workspaceRoot(), name));
}

/** Writes a file into the workspace and shows it. Each scenario uses a name of its own. */
export async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.joinPath(workspaceRoot(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(uri);
}

/** What we report in a document now. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'IAM Sidekick');
}

/** The rule that a finding comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The findings of one rule in a document. */
export function findingsOf(uri: vscode.Uri, rule: string): vscode.Diagnostic[] {
  return findings(uri).filter((finding) => ruleOf(finding) === rule);
}

/**
 * Waits until what is reported in a document is as the scenario wants it, and fails with what is
 * reported instead where it never comes.
 */
export async function untilFindings(
  uri: vscode.Uri,
  wanted: (now: readonly vscode.Diagnostic[]) => boolean,
  what: string,
): Promise<vscode.Diagnostic[]> {
  const now = findings(uri);
  if (wanted(now)) return now;
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      const found = findings(uri);
      if (!wanted(found)) return;
      subscription.dispose();
      clearTimeout(timer);
      resolve(found);
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(settle);
    const timer = setTimeout(() => {
      subscription.dispose();
      const instead = findings(uri).map((finding) => `${ruleOf(finding)}: ${finding.message}`);
      reject(
        new Error(`${what}: never came. Reported instead: ${instead.join(' | ') || 'nothing'}`),
      );
    }, patience);
  });
}

/**
 * The same for what no event announces (hovers, completions): asks again until the answer is
 * there. A server that is still starting answers with nothing.
 */
export async function until<T>(ask: () => Thenable<T | undefined>, what: string): Promise<T> {
  const begin = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() - begin > patience) throw new Error(`${what}: never came`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Every place where a text stands in a document. */
export function positionsOf(document: vscode.TextDocument, text: string): vscode.Range[] {
  const whole = document.getText();
  const places: vscode.Range[] = [];
  for (let at = whole.indexOf(text); at !== -1; at = whole.indexOf(text, at + text.length)) {
    places.push(new vscode.Range(document.positionAt(at), document.positionAt(at + text.length)));
  }
  return places;
}

/** What all hovers at a place say, one below the other; empty where there is none. */
export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Changes a setting of ours for the workspace; `undefined` takes it back. */
export async function configure(key: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('iamSidekick')
    .update(key, value, vscode.ConfigurationTarget.Workspace);
}
