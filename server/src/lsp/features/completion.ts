import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import type {
  Command,
  CompletionItem,
  CompletionList,
  CompletionParams,
  Connection,
  MarkupContent,
} from 'vscode-languageserver';
import { complete } from '../../service/editing/complete';
import type { Completion, Completions } from '../../service/editing/complete';
import type { CompletionKind } from '../../features/completion/item';
import { expandSnippet } from '../../policy/snippet';
import type { Client } from '../client';
import type { DocumentReader } from '../documents';
import type { ReadDocument } from '../readDocument';
import { SUGGEST_AGAIN } from '../protocol/commands';
import { safely } from '../safely';

const KIND: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  snippet: CompletionItemKind.Snippet,
  element: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  service: CompletionItemKind.Module,
  action: CompletionItemKind.Function,
  resource: CompletionItemKind.Reference,
  principal: CompletionItemKind.Class,
  operator: CompletionItemKind.Operator,
  'condition-key': CompletionItemKind.Field,
  variable: CompletionItemKind.Variable,
};

/** Sorts before "$schema", which VS Code's own JSON support offers in the same list. */
const BEFORE_SCHEMA = '!';

/** Where an item comes from, so that its documentation can be looked up when it is shown. */
interface ItemData {
  readonly uri: string;
  readonly position: CompletionParams['position'];
}

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/** Offers completions, and documents one when the editor shows it. */
export function answerCompletions(
  connection: Connection,
  client: Client,
  reader: DocumentReader,
): void {
  const completeIn = async (
    { uri, position }: ItemData,
    read: () => Promise<ReadDocument | undefined>,
  ): Promise<Completions | undefined> => {
    const document = await read();
    if (document === undefined) return undefined;
    const open = (await reader.open()).filter((one) => one.uri !== uri);
    const { parsed, settings } = document;
    return complete(
      parsed,
      position,
      settings.locale,
      open.map((one) => one.parsed),
    );
  };
  connection.onCompletion((asked, token) => {
    // Before anything is waited for: who types fast has typed on by then.
    const read = reader.hold(asked.textDocument.uri);
    return safely<CompletionParams, CompletionList>(
      connection.console,
      'textDocument/completion',
      NOTHING,
      async ({ textDocument: { uri }, position, context }) => {
        const data: ItemData = { uri, position };
        const document = await read();
        const isSpace = context?.triggerCharacter === ' ';
        if (document === undefined || (isSpace && !isBehindMark(document, position))) {
          return NOTHING;
        }
        const found = await completeIn(data, () => Promise.resolve(document));
        const isTyping = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        const isHeldBack = isSpace
          ? found?.onSpace !== true
          : isTyping && found?.onRequest === true;
        return found === undefined || isHeldBack ? NOTHING : toLspList(found, data, client);
      },
    )(asked, token);
  });
  connection.onCompletionResolve((item, token) =>
    safely<CompletionItem, CompletionItem>(
      connection.console,
      'completionItem/resolve',
      item,
      async (asked) => {
        const data = readData(asked.data);
        const found = data && (await completeIn(data, () => reader.read(data.uri)));
        const same = found?.items.find(({ label }) => label === asked.label);
        const documentation = same?.documentation?.() ?? '';
        return documentation === '' ? asked : { ...asked, documentation: markdown(documentation) };
      },
    )(item, token),
  );
}

/** Spaces are typed everywhere: only behind the marks of YAML can one call for something. */
function isBehindMark({ parsed }: ReadDocument, position: CompletionParams['position']): boolean {
  const offset = parsed.lines.offsetAt(position);
  return /[:-] $/.test(parsed.source.text.slice(Math.max(0, offset - 2), offset));
}

/** What all items have in common is said once, to clients that can take it so. */
function toLspList(
  { items, isIncomplete }: Completions,
  data: ItemData,
  client: Client,
): CompletionList {
  const shown = items.filter(({ kind }) => client.takesSnippets || kind !== 'snippet');
  const [first] = shown;
  if (first === undefined) return { isIncomplete, items: [] };
  const { range } = first;
  if (client.takesItemDefaults) {
    return {
      isIncomplete,
      itemDefaults: { editRange: range, insertTextFormat: InsertTextFormat.PlainText, data },
      items: shown.map((item) => toLspItem(item, client)),
    };
  }
  return {
    isIncomplete,
    items: shown.map((item) => {
      const {
        textEditText,
        insertTextFormat = InsertTextFormat.PlainText,
        ...rest
      } = toLspItem(item, client);
      const textEdit = { range, newText: textEditText ?? item.label };
      return { ...rest, insertTextFormat, textEdit, data };
    }),
  };
}

/** Lists can be long: what is as everybody expects it is left out. */
function toLspItem(item: Completion, client: Client): CompletionItem {
  const { label, filterText, additionalEdits } = item;
  const asSnippet = item.snippet && client.takesSnippets;
  const text = item.snippet && !asSnippet ? expandSnippet(item.insertText) : item.insertText;
  return {
    label,
    kind: KIND[item.kind],
    sortText: `${BEFORE_SCHEMA}${item.sortText}`,
    ...(text !== label && { textEditText: text }),
    ...(asSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...labelled(item, client),
    ...(filterText !== undefined && { filterText }),
    ...(additionalEdits.length > 0 && { additionalTextEdits: [...additionalEdits] }),
    ...(item.continues && client.commands.has(SUGGEST_AGAIN) && { command: SUGGESTING }),
  };
}

/** A command of VS Code and its kin. */
const SUGGESTING: Command = { title: '', command: SUGGEST_AGAIN };

function labelled(
  { detail, form }: Completion,
  { takesLabelDetails }: Client,
): Partial<CompletionItem> {
  if (!takesLabelDetails) return detail === undefined ? {} : { detail };
  if (detail === undefined && form === undefined) return {};
  return {
    labelDetails: {
      ...(form !== undefined && { detail: form }),
      ...(detail !== undefined && { description: detail }),
    },
  };
}

const markdown = (value: string): MarkupContent => ({ kind: MarkupKind.Markdown, value });

/** Reads the data back from a client, which may send anything. */
function readData(data: unknown): ItemData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, position } = data as { uri?: unknown; position?: Partial<ItemData['position']> };
  const { line, character } = position ?? {};
  const whole =
    typeof uri === 'string' && typeof line === 'number' && typeof character === 'number';
  return whole ? { uri, position: { line, character } } : undefined;
}
