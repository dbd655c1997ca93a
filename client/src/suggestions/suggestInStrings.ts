import { commands, Disposable, window, workspace } from 'vscode';
import type { Position, TextDocument, TextDocumentChangeEvent } from 'vscode';
import { CompletionRequest, CompletionTriggerKind } from 'vscode-languageclient';
import { LANGUAGES } from '../languages';
import type { Session } from '../session';
import { lacksListsInStrings } from './wanted';

/** Milliseconds in which VS Code asks for a list of its own accord, where it opens one. */
const GRACE = 80;

/** What opens lists, until it is disposed of. */
export interface Suggestions extends Disposable {
  /** To be told where VS Code asks for a list; what it returns, whether there was one. */
  readonly listed: (document: TextDocument, position: Position) => (isEmpty: boolean) => void;
}

/**
 * Opens the list of proposals while somebody types in a string of a policy, as JSON and YAML have it.
 * In other languages VS Code keeps the list shut in strings; a setting of the language would open it
 * in every string of every file, whatever that is about.
 */
export function suggestInStrings(running: Session['running']): Suggestions {
  /** Up to where a list that has been asked for goes with what is typed. */
  let list: { readonly document: TextDocument; readonly end: Position } | undefined;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isListed = (document: TextDocument, at: Position): boolean =>
    list?.document === document && list.end.isEqual(at);

  const changed = ({ document, contentChanges, reason }: TextDocumentChangeEvent): void => {
    if (!LANGUAGES.includes(document.languageId) || contentChanges.length === 0) return;
    clearTimeout(timer);
    const [change, more] = contentChanges;
    const isTyped =
      change !== undefined &&
      more === undefined &&
      reason === undefined &&
      change.rangeLength === 0 &&
      /^[\w*]$/.test(change.text);
    const goesOn = isTyped && isListed(document, change.range.start);
    if (!isTyped) {
      list = undefined;
      return;
    }
    const end = change.range.start.translate(0, 1);
    list = goesOn ? { document, end } : undefined;
    if (!goesOn) openSoon(document, end);
  };

  const openSoon = (document: TextDocument, at: Position): void => {
    if (!lacksListsInStrings(document)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void open(document, at), GRACE);
  };

  /** Opens the list if there is something in it, and VS Code has not asked for it meanwhile. */
  const open = async (document: TextDocument, at: Position): Promise<void> => {
    const client = running();
    const { version } = document;
    const isStill = (): boolean => {
      const editor = window.activeTextEditor;
      const here = editor?.document === document && editor.selections.length === 1;
      return here && editor.selection.active.isEqual(at) && document.version === version;
    };
    if (client === undefined || !isStill() || isListed(document, at)) return;
    try {
      const found = await client.sendRequest(CompletionRequest.type, {
        ...client.code2ProtocolConverter.asTextDocumentPositionParams(document, at),
        // What is for who asks for it is not for who types.
        context: { triggerKind: CompletionTriggerKind.TriggerCharacter },
      });
      const items = Array.isArray(found) ? found : (found?.items ?? []);
      if (items.length === 0 || !isStill() || isListed(document, at)) return;
      await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    } catch (error) {
      // The server is on its way down: there is no list.
      client.debug(`No list of proposals: ${String(error)}`);
    }
  };

  const listening = workspace.onDidChangeTextDocument(changed);
  return Object.assign(
    new Disposable(() => {
      clearTimeout(timer);
      listening.dispose();
    }),
    {
      listed: (document: TextDocument, position: Position) => {
        asked += 1;
        const own = asked;
        list = { document, end: position };
        return (isEmpty: boolean): void => {
          if (!isEmpty || own !== asked || list === undefined) return;
          const { end } = list;
          list = undefined;
          // What has been typed meanwhile goes with no list after all.
          if (!end.isEqual(position)) openSoon(document, end);
        };
      },
    },
  );
}
