import { TextDocument } from 'vscode-languageserver-textdocument';
import { CodeActionTriggerKind } from 'vscode-languageserver-protocol/node';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { Session } from './session';

export interface OpenDocument {
  readonly uri: string;
  readonly text: () => string;
  /** Sends a replacement of the first occurrence of some text, as an incremental change. */
  readonly replace: (old: string, by: string) => Promise<void>;
  /** Applies edits as an editor does, and sends them. */
  readonly apply: (edits: readonly TextEdit[]) => Promise<void>;
  readonly report: (previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  readonly diagnostics: () => Promise<Diagnostic[]>;
  /** Those of the light bulb that comes by itself, unless another trigger is said. */
  readonly actions: (
    range: Range,
    only?: string[],
    triggerKind?: CodeActionTriggerKind,
  ) => Promise<CodeAction[]>;
  /** What is offered, with what the list says of all its items put into each. */
  readonly complete: (offset: number) => Promise<CompletionItem[]>;
  readonly completionList: (offset: number) => Promise<CompletionList>;
  /** Where a text first stands. */
  readonly rangeOf: (text: string) => Range;
  readonly textIn: (range: Range) => string;
  readonly positionAt: (offset: number) => Range['start'];
  readonly close: () => Promise<void>;
}

/** Opens a document in a session. */
export async function open(
  { connection }: Session,
  text: string,
  { uri = 'file:///project/policy.json', languageId = 'json' } = {},
): Promise<OpenDocument> {
  let document = TextDocument.create(uri, languageId, 1, text);
  const textDocument = { uri };
  const change = async (edits: readonly TextEdit[]): Promise<void> => {
    const version = document.version + 1;
    // Changes of one notification follow each other, so the last in the text goes first.
    const contentChanges = edits
      .toSorted((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    document = TextDocument.update(document, contentChanges, version);
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  };
  const rangeOf = (wanted: string): Range => {
    const start = document.getText().indexOf(wanted);
    if (start < 0) throw new Error(`The document does not contain ${wanted}.`);
    return {
      start: document.positionAt(start),
      end: document.positionAt(start + wanted.length),
    };
  };
  const report = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    connection.sendRequest('textDocument/diagnostic', { textDocument, previousResultId });

  const completionList = (offset: number): Promise<CompletionList> =>
    connection.sendRequest('textDocument/completion', {
      textDocument,
      position: document.positionAt(offset),
    });

  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId, version: 1, text },
  });
  return {
    uri,
    text: () => document.getText(),
    rangeOf,
    textIn: (range) => document.getText(range),
    positionAt: (offset) => document.positionAt(offset),
    replace: (old, by) => change([{ range: rangeOf(old), newText: by }]),
    apply: change,
    report,
    diagnostics: async () => {
      const answer = await report();
      if (answer.kind !== 'full') throw new Error('Expected a full report.');
      return answer.items;
    },
    actions: (range, only, triggerKind = CodeActionTriggerKind.Automatic) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics: [], triggerKind, ...(only === undefined ? {} : { only }) },
      }),
    complete: async (offset) => withDefaults(await completionList(offset)),
    completionList,
    close: () => connection.sendNotification('textDocument/didClose', { textDocument }),
  };
}

/** Reads a list as LSP says: an item has of the defaults what it does not say itself. */
function withDefaults({ items, itemDefaults = {} }: CompletionList): CompletionItem[] {
  const { editRange, insertTextFormat, data: sharedData } = itemDefaults;
  return items.map(({ textEdit, textEditText, data, ...item }): CompletionItem => {
    const range = editRange !== undefined && 'start' in editRange ? editRange : undefined;
    const edit = range && { range, newText: textEditText ?? item.label };
    const own = textEdit ?? edit;
    return {
      ...(insertTextFormat !== undefined && { insertTextFormat }),
      ...item,
      ...(own !== undefined && { textEdit: own }),
      data: data ?? sharedData,
    };
  });
}

/** The edits of a workspace edit to its only document. */
export function editsOf(edit: WorkspaceEdit | undefined): readonly TextEdit[] {
  const changed = edit?.documentChanges?.[0];
  if (changed !== undefined && 'edits' in changed) return changed.edits as TextEdit[];
  return Object.values(edit?.changes ?? {})[0] ?? [];
}

/** The rules of diagnostics, in their order. */
export const rulesOf = (diagnostics: readonly Diagnostic[]): readonly unknown[] =>
  diagnostics.map(({ code }) => code);
