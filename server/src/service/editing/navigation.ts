import { TextDocument } from 'vscode-languageserver-textdocument';
import { folderLanguage } from '../folder';
import { toTextRange } from '../languageService';
import type { ParsedText, TextRange } from '../languageService';
import { containsOffset } from '../../policy/range';
import type { Range } from '../../policy/range';
import type { SiblingText, TextNames } from '../../sources/source';

/**
 * The facade's part for finding one's way between the texts of a folder: where a policy stands that
 * is named at another place, and who names it.
 */
export interface TextPlace {
  readonly uri: string;
  readonly range: TextRange;
}

/**
 * Where the policy stands whose name is at a position.
 *
 * @param beside the other texts of the folder
 */
export function definitionsAt(
  parsed: ParsedText,
  position: TextRange['start'],
  beside: readonly SiblingText[],
): readonly TextPlace[] {
  const name = nameAt(parsed, position);
  return name === undefined
    ? []
    : inFolder(parsed, beside).flatMap((text) => definitionsOf(text, name));
}

/** Everywhere the policy is named whose name, in its definition or in a use, is at a position. */
export function referencesAt(
  parsed: ParsedText,
  position: TextRange['start'],
  beside: readonly SiblingText[],
  includeDefinition: boolean,
): readonly TextPlace[] {
  const name = nameAt(parsed, position);
  if (name === undefined) return [];
  return inFolder(parsed, beside).flatMap((text) => [
    ...(includeDefinition ? definitionsOf(text, name) : []),
    ...text.references
      .filter((one) => one.to === 'policy' && one.name === name)
      .map(({ range }) => placeOf(text, range)),
  ]);
}

/** A file that a text takes a policy from. */
export interface FileLink {
  readonly range: TextRange;
  readonly target: string;
}

/** The files that a text names, as they stand beside it; none for a text that stands nowhere. */
export function fileLinks(parsed: ParsedText): readonly FileLink[] {
  return (parsed.references ?? []).flatMap((one) => {
    if (one.to !== 'file' || !URL.canParse(one.path, parsed.source.uri)) return [];
    const target = new URL(one.path, parsed.source.uri).href;
    return [{ range: toTextRange(parsed, one.range), target }];
  });
}

function nameAt(parsed: ParsedText, position: TextRange['start']): string | undefined {
  const offset = parsed.lines.offsetAt(position);
  const uses = (parsed.references ?? []).filter((one) => one.to === 'policy');
  return [...uses, ...(parsed.definitions ?? [])].find(({ range }) => containsOffset(range, offset))
    ?.name;
}

/** A text with its names. */
interface NamedText extends TextNames {
  readonly uri: string;
  readonly lines: TextDocument;
}

/** What a text beside names: kept as long as the text is. */
const known = new WeakMap<SiblingText, NamedText>();

function namesOf(sibling: SiblingText): NamedText {
  const last = known.get(sibling);
  if (last !== undefined) return last;
  const { uri, text } = sibling;
  const names = folderLanguage({ uri, languageId: undefined })?.namesIn(text);
  const named = {
    uri,
    lines: TextDocument.create(uri, '', 0, text),
    ...(names ?? { definitions: [], references: [] }),
  };
  known.set(sibling, named);
  return named;
}

/** The text itself, and the others that stand in its folder: Terraform puts those together. */
const inFolder = (
  { source: { uri }, lines, definitions = [], references = [] }: ParsedText,
  beside: readonly SiblingText[],
): readonly NamedText[] => [{ uri, lines, definitions, references }, ...beside.map(namesOf)];

const definitionsOf = (text: NamedText, name: string): readonly TextPlace[] =>
  text.definitions.filter((one) => one.name === name).map(({ range }) => placeOf(text, range));

const placeOf = ({ uri, lines }: NamedText, { start, end }: Range): TextPlace => ({
  uri,
  range: { start: lines.positionAt(start), end: lines.positionAt(end) },
});
