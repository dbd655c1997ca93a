import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnose, parseTextAgain } from '../service/languageService';
import type { Diagnostic, ParsedText } from '../service/languageService';
import { speaksOfRoles } from '../reasoning/rolePair/speaksOfRoles';
import type { SiblingText } from '../service/folder';
import type { DocumentSettings } from './settings';

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

/** Stands for a diagnosis: it changes with the document, the settings, and the documents beside. */
export const diagnosisId = (document: ReadDocument): string =>
  document.resultId + besideId(document);

/** Stands for the documents beside one, as they are now; empty where there are none. */
export const besideId = ({ beside }: ReadDocument): string =>
  beside()
    .map(({ resultId }) => `/${resultId}`)
    .join('');

/** What came of earlier versions of a document: what has not changed since is not worked out again. */
export interface History {
  /** The last version that was read. */
  parsed?: ParsedText;
  /** The last version that was diagnosed. */
  diagnosed?: { readonly parsed: ParsedText; readonly settings: DocumentSettings };
}

/** What a document is read with. */
export interface Reading extends Pick<ReadDocument, 'settings' | 'resultId'> {
  /** The texts of its folder. */
  readonly around: readonly SiblingText[];
  /** It is told of what is worked out here. */
  readonly history: History;
  /** All other open documents, as they are when it is asked. */
  readonly others: (uri: string) => readonly ReadDocument[];
}

/** Reads a version of an open document. */
export function readDocument(
  document: TextDocument,
  { settings, resultId, around, history, others }: Reading,
): ReadDocument {
  const { uri, version, languageId } = document;
  const text = document.getText();
  const source = { uri, languageId, text, type: settings.type, beside: around };
  const parsed = parseTextAgain(source, history.parsed);
  history.parsed = parsed;
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
