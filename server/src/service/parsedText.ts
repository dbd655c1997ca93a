import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range as TextRange, TextEdit as RangeEdit } from 'vscode-languageserver-textdocument';
import type { PolicyDocument, SyntaxProblem } from '../policy/document';
import type { TextEdit } from '../policy/edit';
import type { Range } from '../policy/range';
import { SOURCE_LANGUAGES } from '../sources/index';
import type { SourceLanguage, SourceResult, SourceText } from '../sources/source';

export type { SourceText } from '../sources/source';
export type { TextRange, RangeEdit };

/** A text that has been read. Everything else is asked of it. */
export interface ParsedText {
  readonly source: SourceText;
  /** Id of the source language; undefined where none is responsible for the text. */
  readonly language: string | undefined;
  readonly policies: readonly PolicyDocument[];
  readonly problems: readonly SyntaxProblem[];
  readonly definitions?: SourceResult['definitions'];
  readonly references?: SourceResult['references'];
  readonly emptySpot?: SourceResult['emptySpot'];
  readonly again?: SourceResult['again'];
  readonly attachments?: SourceResult['attachments'];
  /** Converts offsets to LSP positions and back. */
  readonly lines: TextDocument;
}

/** Reads a text in the source language that is responsible for it. Never throws. */
export function parseText(
  source: SourceText,
  languages: readonly SourceLanguage[] = SOURCE_LANGUAGES,
): ParsedText {
  const language = languages.find((one) => one.handles(source));
  const result = language?.parse(source) ?? { policies: [], problems: [] };
  return toParsedText(source, language?.id, result);
}

/**
 * Reads a text of which an earlier version is known: what has not changed is not read again where that
 * takes long. What comes out is what `parseText` gives.
 */
export function parseTextAgain(source: SourceText, before: ParsedText | undefined): ParsedText {
  const isSame =
    before?.source.uri === source.uri && before.source.languageId === source.languageId;
  if (!isSame || before.again === undefined) return parseText(source);
  return toParsedText(source, before.language, before.again(source));
}

const toParsedText = (
  source: SourceText,
  language: string | undefined,
  result: SourceResult,
): ParsedText => ({
  source,
  language,
  ...result,
  lines: TextDocument.create(source.uri, source.languageId ?? '', 0, source.text),
});

/** An offset range as LSP positions: zero-based, in UTF-16 units. */
export const toTextRange = ({ lines }: ParsedText, range: Range): TextRange => ({
  start: lines.positionAt(range.start),
  end: lines.positionAt(range.end),
});

/** A replacement in LSP positions. */
export const toRangeEdit = (parsed: ParsedText, edit: TextEdit): RangeEdit => ({
  range: toTextRange(parsed, edit),
  newText: edit.newText,
});
