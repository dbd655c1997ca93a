import * as vscode from 'vscode';
import type {
  CancellationToken,
  DataTransfer,
  Disposable,
  DocumentSelector,
  Range,
  TextDocument,
  WorkspaceEdit,
} from 'vscode';

/**
 * VS Code's API for pasting, as far as it is used here: it is newer (1.97) than the oldest VS Code
 * that the extension runs in.
 */
export interface PasteApi {
  readonly kind: PasteKinds;
  readonly newEdit: (title: string, kind: PasteKind) => PasteEdit;
  readonly register: (
    selector: DocumentSelector,
    provider: PasteProvider,
    metadata: {
      readonly providedPasteEditKinds: readonly PasteKind[];
      readonly pasteMimeTypes: readonly string[];
    },
  ) => Disposable;
}

export interface PasteKind {
  readonly append: (...parts: string[]) => PasteKind;
}

interface PasteKinds {
  readonly Text: PasteKind;
}

export interface PasteEdit {
  yieldTo?: readonly PasteKind[];
  additionalEdit?: WorkspaceEdit;
}

export interface PasteProvider {
  readonly provideDocumentPasteEdits: (
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    context: unknown,
    token: CancellationToken,
  ) => Promise<PasteEdit[] | undefined>;
}

/** What a VS Code that has it names it. */
interface WithPaste {
  readonly DocumentDropOrPasteEditKind?: PasteKinds;
  readonly DocumentPasteEdit?: new (text: string, title: string, kind: PasteKind) => PasteEdit;
  readonly languages: typeof vscode.languages & {
    readonly registerDocumentPasteEditProvider?: PasteApi['register'];
  };
}

/** The API; undefined in a VS Code that has none. */
export function pasteApi(): PasteApi | undefined {
  const api: WithPaste = vscode;
  const { DocumentDropOrPasteEditKind: kind, DocumentPasteEdit: Edit } = api;
  const register = api.languages.registerDocumentPasteEditProvider;
  if (kind === undefined || Edit === undefined || register === undefined) return undefined;
  // A text would be taken for a snippet, and be indented once more.
  return { kind, register, newEdit: (title, own) => new Edit('', title, own) };
}
