import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { dependsOnFolder, folderLanguage, readFolder, textsBeside } from '../service/folder';
import type { FolderLanguage, FolderTexts, SiblingText } from '../service/folder';
import { childOf, partsOf } from './folders';
import type { Host } from './host';

/**
 * The texts that a document is read together with: those that are open as they are in the editor,
 * the others as they are on disk. Only folders of open documents are read, and only where the
 * language puts their files together.
 */
export interface TextsBeside {
  /** Whether the policies of a document may depend on others: only then its folder has to be read. */
  readonly dependsOnOthers: (document: TextDocument) => boolean;
  /** Reads what is on disk beside a document. */
  readonly load: (document: TextDocument) => Promise<void>;
  /** The texts as they are. */
  readonly now: (document: TextDocument) => readonly SiblingText[];
  /**
   * What its policies depend on. A text that is edited stays the same object while it tells others
   * the same, so that they need not be read again.
   */
  readonly meant: (document: TextDocument) => readonly SiblingText[];
  /** A file has changed on disk. Says whether it stands in a folder that has been read. */
  readonly invalidate: (uri: string) => boolean;
  /** Forgets a closed document. Says whether what it told others is no longer true. */
  readonly forget: (uri: string) => boolean;
}

/** A folder on disk. */
interface Folder {
  texts: FolderTexts;
  isFresh: boolean;
  /** One after the other: what is read later is what counts. */
  reading: Promise<void>;
}

/** A version of an open document. */
interface OpenText {
  readonly version: number;
  readonly text: SiblingText;
  /** Its policies may depend on others. */
  readonly depends: boolean;
}

export function textsBesideIn(documents: TextDocuments<TextDocument>, host: Host): TextsBeside {
  const folders = new Map<string, Folder>();
  const open = new Map<TextDocument, OpenText>();
  const told = new Map<TextDocument, SiblingText>();

  const onDisk = (uri: string): SiblingText | undefined => {
    const { folder, name } = partsOf(uri);
    return folders.get(folder)?.texts.get(name);
  };
  const openText = (document: TextDocument): OpenText => {
    const last = open.get(document);
    if (last?.version === document.version) return last;
    const { uri, version, languageId } = document;
    const text = { uri, text: document.getText() };
    const depends = dependsOnFolder({ ...text, languageId, type: undefined });
    const now = { version, text, depends };
    open.set(document, now);
    return now;
  };
  const meantText = (document: TextDocument, language: FolderLanguage): SiblingText => {
    const { text } = openText(document);
    const last = told.get(document) ?? onDisk(document.uri);
    const isSame = last !== undefined && language.outlineOf(last) === language.outlineOf(text);
    const meant = isSame ? last : text;
    told.set(document, meant);
    return meant;
  };
  const openBeside = (uri: string, language: FolderLanguage): readonly TextDocument[] => {
    const { folder } = partsOf(uri);
    return documents.all().filter((one) => {
      const parts = partsOf(one.uri);
      return one.uri !== uri && parts.folder === folder && language.isIn(parts.name);
    });
  };
  const beside = (
    { uri }: TextDocument,
    language: FolderLanguage,
    textOf: (document: TextDocument) => SiblingText,
  ): readonly SiblingText[] => {
    const { folder, name } = partsOf(uri);
    const opened = openBeside(uri, language).map((one): [string, SiblingText] => [
      partsOf(one.uri).name,
      textOf(one),
    ]);
    return textsBeside(language, name, new Map([...(folders.get(folder)?.texts ?? []), ...opened]));
  };
  const read = async (uri: string, folder: Folder, language: FolderLanguage): Promise<void> => {
    const files = host.folder(uri);
    if (files === undefined) return;
    const uriOf = (name: string): string => childOf(uri, name);
    folder.texts = await readFolder(language, { ...files, uriOf }, folder.texts);
  };
  return {
    dependsOnOthers: (document) => openText(document).depends,
    load: async (document) => {
      const language = folderLanguage(document);
      const { folder: uri, name } = partsOf(document.uri);
      if (language?.isIn(name) !== true) return;
      const folder = folders.get(uri) ?? {
        texts: new Map(),
        isFresh: false,
        reading: Promise.resolve(),
      };
      folders.set(uri, folder);
      if (!folder.isFresh) folder.reading = folder.reading.then(() => read(uri, folder, language));
      folder.isFresh = true;
      await folder.reading;
    },
    now: (document) => {
      const language = folderLanguage(document);
      return language === undefined ? [] : beside(document, language, (one) => openText(one).text);
    },
    meant: (document) => {
      const language = folderLanguage(document);
      if (language === undefined || !openText(document).depends) return [];
      return beside(document, language, (one) => meantText(one, language));
    },
    invalidate: (uri) => {
      const folder = folders.get(partsOf(uri).folder);
      if (folder !== undefined) folder.isFresh = false;
      return folder !== undefined;
    },
    forget: (uri) => {
      const [document, last] = [...open].find(([one]) => one.uri === uri) ?? [];
      if (document === undefined) return false;
      open.delete(document);
      told.delete(document);
      const language = folderLanguage(document);
      if (language === undefined) return false;
      const others = openBeside(uri, language);
      const wasTrue = onDisk(uri)?.text === last?.text.text;
      if (others.length === 0) folders.delete(partsOf(uri).folder);
      return !wasTrue && others.some((one) => openText(one).depends);
    },
  };
}
