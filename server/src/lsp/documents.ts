import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnose, parseText } from '../service/languageService';
import type { Diagnostic, ParsedText } from '../service/languageService';
import { speaksOfRoles } from '../reasoning/rolePair/speaksOfRoles';
import type { DocumentSettings, SettingsStore } from './settings';

/** A version of an open document, read with the settings of the moment. */
export interface ReadDocument {
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly parsed: ParsedText;
  readonly settings: DocumentSettings;
  /** Another one for each version and each change of the settings, also across restarts. */
  readonly resultId: string;
  /** Open documents whose policies may have to do with those of this one. */
  readonly beside: () => readonly ReadDocument[];
  /** Worked out when first asked for, and again when a document beside has changed. */
  readonly diagnostics: () => readonly Diagnostic[];
}

export interface DocumentReader {
  /** Reads an open document; undefined where it is not open. Each version is parsed once. */
  readonly read: (uri: string) => Promise<ReadDocument | undefined>;
  /**
   * Holds on to an open document as it is now, to be read after a wait: for what is about a position,
   * which is in another place once an edit has come.
   */
  readonly hold: (uri: string) => () => Promise<ReadDocument | undefined>;
  /** Reads all open documents. */
  readonly open: () => Promise<readonly ReadDocument[]>;
  /** Forgets a closed document. Says whether its policies had to do with those of an open one. */
  readonly forget: (uri: string) => boolean;
}

/** Stands for a diagnosis: it changes with the document, the settings, and the documents beside. */
export const diagnosisId = (document: ReadDocument): string =>
  document.resultId + besideId(document);

/** Stands for the documents beside one, as they are now; empty where there are none. */
export const besideId = ({ beside }: ReadDocument): string =>
  beside()
    .map(({ resultId }) => `/${resultId}`)
    .join('');

export function documentReader(
  documents: TextDocuments<TextDocument>,
  settings: SettingsStore,
): DocumentReader {
  const session = Date.now().toString(36);
  const known = new Map<string, { readonly document: TextDocument; readonly read: ReadDocument }>();
  let count = 0;

  const read = async (uri: string): Promise<ReadDocument | undefined> => {
    const chosen = await settings.of(uri);
    // Looked up after the wait: an edit may have come meanwhile.
    const document = documents.get(uri);
    if (document === undefined) return undefined;
    const last = known.get(uri);
    const current =
      last?.document === document &&
      last.read.version === document.version &&
      last.read.settings === chosen;
    if (current) return last.read;
    count += 1;
    const now = readDocument(document, chosen, `${session}.${count}`, others);
    known.set(uri, { document, read: now });
    return now;
  };
  /** What has not been read yet will be: the client asks about every document that it shows. */
  const others = (uri: string): readonly ReadDocument[] =>
    [...known].flatMap(([other, last]) =>
      other !== uri && documents.get(other) === last.document ? [last.read] : [],
    );
  const hold: DocumentReader['hold'] = (uri) => {
    const document = documents.get(uri);
    if (document === undefined) return () => Promise.resolve(undefined);
    const { version, languageId } = document;
    const text = document.getText();
    return async () => {
      const now = await read(uri);
      if (now === undefined || now.version === version) return now;
      const held = TextDocument.create(uri, languageId, version, text);
      return readDocument(held, now.settings, now.resultId, others);
    };
  };
  return {
    read,
    hold,
    open: async () => {
      const all = await Promise.all(documents.keys().map(read));
      return all.filter((one) => one !== undefined);
    },
    forget: (uri) => {
      const last = known.get(uri)?.read;
      known.delete(uri);
      return last !== undefined && last.beside().length > 0;
    },
  };
}

function readDocument(
  document: TextDocument,
  settings: DocumentSettings,
  resultId: string,
  others: (uri: string) => readonly ReadDocument[],
): ReadDocument {
  const { uri, version, languageId } = document;
  const parsed = parseText({ uri, languageId, text: document.getText(), type: settings.type });
  let diagnosis: { readonly id: string; readonly found: readonly Diagnostic[] } | undefined;
  const read: ReadDocument = {
    uri,
    version,
    languageId,
    parsed,
    settings,
    resultId,
    beside: () =>
      speaksOfRoles(parsed.policies)
        ? others(uri).filter((other) => speaksOfRoles(other.parsed.policies))
        : [],
    diagnostics: () => {
      const id = diagnosisId(read);
      if (diagnosis?.id !== id) {
        const texts = read.beside().map((other) => other.parsed);
        diagnosis = { id, found: diagnose(parsed, settings, texts) };
      }
      return diagnosis.found;
    },
  };
  return read;
}
