import type { Connection } from 'vscode-languageserver';
import { parseText } from '../service/languageService';
import type { ParsedText } from '../service/languageService';
import type { ReadDocument } from './readDocument';
import { COMMITTED } from './protocol/changes';
import type { CommittedParams } from './protocol/changes';

/** The texts of open documents as they stand in the last commit, as far as the client tells them. */
export interface Committed {
  /** Read as the document itself is; undefined where no earlier text is known. */
  readonly before: (document: ReadDocument) => ParsedText | undefined;
  readonly forget: (uri: string) => void;
}

/** @param changed is told when another text is to be compared with */
export function committedTexts(connection: Connection, changed: () => void): Committed {
  const texts = new Map<string, string>();
  const known = new Map<string, ParsedText>();
  connection.onNotification(COMMITTED, (sent: CommittedParams) => {
    const { uri, text } = sent;
    if (typeof uri !== 'string' || texts.get(uri) === (text ?? undefined)) return;
    known.delete(uri);
    if (typeof text === 'string') texts.set(uri, text);
    else texts.delete(uri);
    changed();
  });
  return {
    before: ({ uri, languageId, settings: { type }, parsed: { source } }) => {
      const text = texts.get(uri);
      if (text === undefined) return undefined;
      const last = known.get(uri);
      const isSame =
        last?.source.languageId === languageId &&
        last.source.type === type &&
        last.source.beside === source.beside;
      if (isSame) return last;
      const { beside = [] } = source;
      const parsed = parseText({ uri, languageId, text, type, beside });
      known.set(uri, parsed);
      return parsed;
    },
    forget: (uri) => {
      texts.delete(uri);
      known.delete(uri);
    },
  };
}
