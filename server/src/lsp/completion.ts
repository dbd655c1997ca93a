import { CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import type {
  CompletionItem,
  CompletionParams,
  Connection,
  MarkupContent,
} from 'vscode-languageserver';
import { complete } from '../editing';
import type { Completion } from '../editing';
import type { CompletionKind } from '../features/completion/item';
import { expandSnippet } from '../features/completion/snippetText';
import type { Client } from './client';
import type { DocumentReader } from './documents';
import { safely } from './safely';

const KIND: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  snippet: CompletionItemKind.Snippet,
  element: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
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

/** Offers completions, and documents one when the editor shows it. */
export function answerCompletions(
  connection: Connection,
  client: Client,
  reader: DocumentReader,
): void {
  connection.onCompletion(
    safely<CompletionParams, CompletionItem[]>(
      connection.console,
      'textDocument/completion',
      [],
      async ({ textDocument: { uri }, position }) => {
        const document = await reader.read(uri);
        if (document === undefined) return [];
        const items = complete(document.parsed, position, document.settings.locale);
        const data: ItemData = { uri, position };
        return items
          .filter(({ kind }) => client.takesSnippets || kind !== 'snippet')
          .map((item) => ({ ...toLspItem(item, client), data }));
      },
    ),
  );
  connection.onCompletionResolve((item, token) =>
    safely<CompletionItem, CompletionItem>(
      connection.console,
      'completionItem/resolve',
      item,
      async (asked) => {
        const data = readData(asked.data);
        const document = data && (await reader.read(data.uri));
        if (data === undefined || document === undefined) return asked;
        const found = complete(document.parsed, data.position, document.settings.locale).find(
          ({ label }) => label === asked.label,
        );
        return found?.documentation === undefined
          ? asked
          : { ...asked, documentation: markdown(found.documentation) };
      },
    )(item, token),
  );
}

function toLspItem(item: Completion, client: Client): CompletionItem {
  const asSnippet = item.snippet && client.takesSnippets;
  const newText = item.snippet && !asSnippet ? expandSnippet(item.insertText) : item.insertText;
  return {
    label: item.label,
    kind: KIND[item.kind],
    sortText: `${BEFORE_SCHEMA}${item.sortText}`,
    textEdit: { range: item.range, newText },
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(item.detail === undefined ? {} : labelled(item.detail, client)),
    ...(item.additionalEdits.length === 0
      ? {}
      : { additionalTextEdits: [...item.additionalEdits] }),
  };
}

const labelled = (detail: string, { takesLabelDetails }: Client): Partial<CompletionItem> =>
  takesLabelDetails ? { labelDetails: { description: detail } } : { detail };

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
