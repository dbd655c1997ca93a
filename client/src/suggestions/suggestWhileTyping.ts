import { commands, Disposable, Range, window, workspace } from 'vscode';
import type { Position, TextDocument, TextDocumentChangeEvent } from 'vscode';
import { CompletionRequest, CompletionTriggerKind } from 'vscode-languageclient';
import { LANGUAGES } from '../languages';
import type { Session } from '../session';
import { mayOpenLists, opensLists } from './wanted';

/** Milliseconds in which VS Code asks for a list of its own accord, where it opens one. */
const GRACE = 80;

/**
 * A key or a dash of YAML with its space: what comes next is chosen from a list. Were the space a
 * character that VS Code asks for, it would do so behind every word of a text.
 */
const CALLING = /[:-] $/;

/** What opens lists, until it is disposed of. */
export interface Suggestions extends Disposable {
  /** To be told where VS Code asks for a list; what it returns, whether there was one. */
  readonly listed: (document: TextDocument, position: Position) => (isEmpty: boolean) => void;
}

/**
 * Opens the list of proposals while somebody types in a string of a policy, as JSON and YAML have it.
 * In other languages VS Code keeps the list shut in strings; a setting of the language would open it
 * in every string of every file, whatever that is about. The same goes for what follows a key of YAML.
 */
export function suggestWhileTyping(running: Session['running']): Suggestions {
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
      more === undefined && reason === undefined && change?.rangeLength === 0
        ? /^[\w* ]$/.test(change.text)
        : false;
    if (change === undefined || !isTyped) {
      list = undefined;
      return;
    }
    const end = change.range.start.translate(0, 1);
    const goesOn = change.text !== ' ' && isListed(document, change.range.start);
    list = goesOn ? { document, end } : undefined;
    if (!goesOn) openSoon(document, end);
  };

  const openSoon = (document: TextDocument, at: Position): void => {
    const { text } = document.lineAt(at.line);
    const isSpace = text[at.character - 1] === ' ';
    if (isSpace ? !CALLING.test(text.slice(0, at.character)) : opensLists(document)) return;
    if (!mayOpenLists(document)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void open(document, at), GRACE);
  };

  /** Opens the list if there is something in it, and VS Code has not asked for it meanwhile. */
  const open = async (document: TextDocument, at: Position): Promise<void> => {
    const client = running();
    const { version } = document;
    const typed = document.getText(new Range(at.translate(0, -1), at));
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
        context: {
          triggerKind: CompletionTriggerKind.TriggerCharacter,
          triggerCharacter: typed,
        },
      });
      const items = Array.isArray(found) ? found : (found?.items ?? []);
      if (items.length === 0 || !isStill() || isListed(document, at)) return;
      // Other extensions may have their own list at a space, beside which no further one opens.
      if (typed === ' ') await commands.executeCommand('hideSuggestWidget');
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
