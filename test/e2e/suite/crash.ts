import { readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { findingsOf, openExample, openNew, positionsOf, until, untilFindings } from './editor';
import { scenario } from './scenario';

/** A server that is gone is started again, without anybody asking. */
export function crash(): void {
  // Elsewhere nothing that is sure to be installed tells which process it is.
  if (process.platform !== 'linux') return;
  scenario('a server that was killed is started again and goes on', async () => {
    const example = (await openExample('self-manage-mfa-2018.iam.json')).document.getText();
    const { document } = await openNew('crash.json', example);
    const { uri } = document;
    const legacy = (): number => findingsOf(uri, 'legacy-mfa-resource').length;
    await untilFindings(uri, () => legacy() === 1, 'a finding before the crash');
    const before = serverProcess();
    if (before === undefined) throw new Error('The server is no child of the extension host.');
    process.kill(before, 'SIGKILL');
    await until(() => {
      const now = serverProcess();
      return Promise.resolve(now === before ? undefined : now);
    }, 'another server');
    // The open document is the new server's too: it follows an edit, and the edit taken back.
    const [pinned] = positionsOf(document, 'mfa/${aws:username}');
    if (pinned === undefined) throw new Error('The example has its legacy ARN.');
    await replace(uri, pinned, 'mfa/*');
    await untilFindings(uri, () => legacy() === 0, 'no finding after the edit');
    await replace(
      uri,
      new vscode.Range(pinned.start, pinned.start.translate(0, 5)),
      'mfa/${aws:username}',
    );
    await untilFindings(uri, () => legacy() === 1, 'the finding again');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
}

async function replace(uri: vscode.Uri, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, range, text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was not made.');
}

/** The process of our server: a child of the extension host, in which this runs. */
function serverProcess(): number | undefined {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.map(Number).find((pid) => {
    try {
      // After the name in brackets come the state and the parent.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const alive = state !== 'Z' && Number(parent) === process.pid;
      return alive && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server/node.cjs');
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}
