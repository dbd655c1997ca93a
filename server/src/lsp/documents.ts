import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SiblingText } from '../service/folder';
import { readDocument } from './readDocument';
import type { History, ReadDocument } from './readDocument';
import type { SettingsStore } from './settings';
import type { TextsBeside } from './textsBeside';

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
    const last = known.get(uri);
    const meant = texts.meant(document);
    const before = last?.read.parsed.source.beside;
    // The same list as long as it says the same: what was worked out with it is found again by it.
    const around = before !== undefined && areSame(before, meant) ? before : meant;
    const current =
      last?.document === document &&
      last.read.version === document.version &&
      last.read.settings === chosen &&
      before === around;
    if (current) return last.read;
    count += 1;
    const history = last?.history ?? {};
    const resultId = `${session}.${count}`;
    const reading = { settings: chosen, resultId, around, history, others };
    const now = readDocument(document, reading);
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
      const { settings: chosen, resultId, parsed } = now;
      const around = parsed.source.beside ?? [];
      const history = { parsed };
      return readDocument(held, { settings: chosen, resultId, around, history, others });
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
