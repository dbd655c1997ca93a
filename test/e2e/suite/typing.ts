import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNew, until } from './editor';

/** Takes what is selected in the list of proposals, which must be there or come by itself. */
export const ENTER = Symbol('Enter');
/** Opens the list. */
export const CTRL_SPACE = Symbol('Ctrl+Space');
/** To the next part of an inserted text that is to be filled in. */
export const TAB = Symbol('Tab');

/** A key that is pressed, or text that is typed. */
export type Stroke = string | typeof ENTER | typeof CTRL_SPACE | typeof TAB;

/**
 * Writes in a new file as a person does: through the commands that the keys are bound to, with the
 * list of proposals on the screen.
 *
 * @param text with `¦` where the cursor is
 * @returns what then stands in the file, with `¦` where the cursor is
 */
export async function write(
  name: string,
  text: string,
  strokes: readonly Stroke[],
): Promise<string> {
  const at = text.indexOf('¦');
  assert(at >= 0, 'the text says where the cursor is');
  const editor = await openNew(name, text.replace('¦', ''));
  const cursor = editor.document.positionAt(at);
  editor.selection = new vscode.Selection(cursor, cursor);
  for (const [i, stroke] of strokes.entries()) {
    if (typeof stroke === 'string') {
      await vscode.commands.executeCommand('type', { text: stroke });
      await settled(editor.document);
    } else if (stroke === CTRL_SPACE) {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
    } else if (stroke === TAB) {
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    } else {
      await take(editor, strokes[i - 1] === CTRL_SPACE);
    }
  }
  return withCursor(editor);
}

/**
 * Takes the selected proposal once there is a list. Where somebody has opened it, it is opened again
 * until the server has come up to fill it.
 */
async function take(editor: vscode.TextEditor, opened: boolean): Promise<void> {
  const tried = async (): Promise<true | undefined> => {
    const taken = await changes(editor.document, () =>
      vscode.commands.executeCommand('acceptSelectedSuggestion'),
    );
    if (!taken && opened) await vscode.commands.executeCommand('editor.action.triggerSuggest');
    return taken ? true : undefined;
  };
  await until(tried, `a list of proposals in ${withCursor(editor)}`);
}

/** How long a change of the text may take to be told; nothing says that there is none. */
const news = 1_500;

/** How long no change must have come for the text to be at rest. */
const rest = 150;

/** Waits until all that was typed has arrived: its last characters are told after the first ones. */
async function settled(document: vscode.TextDocument): Promise<void> {
  let version: number;
  do {
    version = document.version;
    await new Promise((resolve) => setTimeout(resolve, rest));
  } while (version !== document.version);
}

/** Whether a command changes a document. */
async function changes(
  document: vscode.TextDocument,
  command: () => Thenable<unknown>,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const settle = (changed: boolean): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve(changed);
    };
    const timer = setTimeout(() => settle(false), news);
    const subscription = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) settle(true);
    });
    command().then(undefined, reject);
  });
}

function withCursor({ document, selection }: vscode.TextEditor): string {
  const at = document.offsetAt(selection.active);
  const text = document.getText();
  return `${text.slice(0, at)}¦${text.slice(at)}`;
}
