import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnose, parseTextAgain } from '../service/languageService';
import type { Diagnostic, ParsedText } from '../service/languageService';
import { speaksOfRoles } from '../reasoning/rolePair/speaksOfRoles';
import type { SiblingText } from '../service/folder';
import type { DocumentSettings, SettingsStore } from './settings';
import type { TextsBeside } from './textsBeside';

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
  /** The texts that an open document's language puts together with it, open or not. */
  readonly folder: (uri: string) => Promise<readonly SiblingText[]>;
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
  texts: TextsBeside,
): DocumentReader {
  const session = Date.now().toString(36);
  const known = new Map<string, Known>();
  let count = 0;

  const read = async (uri: string): Promise<ReadDocument | undefined> => {
    const chosen = await settings.of(uri);
    const opened = documents.get(uri);
    if (opened !== undefined && texts.dependsOnOthers(opened)) await texts.load(opened);
    // Looked up after the wait: an edit may have come meanwhile.
    const document = documents.get(uri);
    if (document === undefined) return undefined;
    const around = texts.meant(document);
    const last = known.get(uri);
    const current =
      last?.document === document &&
      last.read.version === document.version &&
      last.read.settings === chosen &&
      areSame(last.read.parsed.source.beside ?? [], around);
    if (current) return last.read;
    count += 1;
    const history = last?.history ?? {};
    const now = readDocument(document, chosen, `${session}.${count}`, others, history, around);
    history.parsed = now.parsed;
    known.set(uri, { document, read: now, history });
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
      const around = now.parsed.source.beside ?? [];
      return readDocument(held, now.settings, now.resultId, others, { parsed: now.parsed }, around);
    };
  };
  return {
    read,
    hold,
    folder: async (uri) => {
      const document = documents.get(uri);
      if (document === undefined) return [];
      await texts.load(document);
      return texts.now(document);
    },
    open: async () => {
      const all = await Promise.all(documents.keys().map(read));
      return all.filter((one) => one !== undefined);
    },
    forget: (uri) => {
      const last = known.get(uri)?.read;
      known.delete(uri);
      const hadSay = texts.forget(uri);
      return hadSay || (last !== undefined && last.beside().length > 0);
    },
  };
}

const areSame = (some: readonly SiblingText[], others: readonly SiblingText[]): boolean =>
  some.length === others.length && some.every((one, i) => one === others[i]);

interface Known {
  readonly document: TextDocument;
  readonly read: ReadDocument;
  readonly history: History;
}

/** What came of earlier versions of a document: what has not changed since is not worked out again. */
interface History {
  /** The last version that was read. */
  parsed?: ParsedText;
  /** The last version that was diagnosed. */
  diagnosed?: { readonly parsed: ParsedText; readonly settings: DocumentSettings };
}

function readDocument(
  document: TextDocument,
  settings: DocumentSettings,
  resultId: string,
  others: (uri: string) => readonly ReadDocument[],
  history: History,
  around: readonly SiblingText[],
): ReadDocument {
  const { uri, version, languageId } = document;
  const text = document.getText();
  const source = { uri, languageId, text, type: settings.type, beside: around };
  const parsed = parseTextAgain(source, history.parsed);
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
        const { diagnosed } = history;
        const before = diagnosed?.settings === settings ? diagnosed.parsed : undefined;
        diagnosis = { id, found: diagnose(parsed, settings, texts, before) };
        history.diagnosed = { parsed, settings };
      }
      return diagnosis.found;
    },
  };
  return read;
}
