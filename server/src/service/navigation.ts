import { toTextRange } from './languageService';
import type { ParsedText, TextRange } from './languageService';
import { containsOffset } from '../policy/range';

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
 * @param folder the texts of the same folder that are known, this one among them or not
 */
export function definitionsAt(
  parsed: ParsedText,
  position: TextRange['start'],
  folder: readonly ParsedText[],
): readonly TextPlace[] {
  const name = nameAt(parsed, position);
  return name === undefined
    ? []
    : inFolder(parsed, folder).flatMap((text) => definitionsOf(text, name));
}

/** Everywhere the policy is named whose name, in its definition or in a use, is at a position. */
export function referencesAt(
  parsed: ParsedText,
  position: TextRange['start'],
  folder: readonly ParsedText[],
  includeDefinition: boolean,
): readonly TextPlace[] {
  const name = nameAt(parsed, position);
  if (name === undefined) return [];
  return inFolder(parsed, folder).flatMap((text) => [
    ...(includeDefinition ? definitionsOf(text, name) : []),
    ...(text.references ?? [])
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

/** The text itself, and the others that stand in its folder: Terraform puts those together. */
function inFolder(parsed: ParsedText, folder: readonly ParsedText[]): readonly ParsedText[] {
  const directory = directoryOf(parsed);
  const others = folder.filter(
    (one) => one.source.uri !== parsed.source.uri && directoryOf(one) === directory,
  );
  return [parsed, ...others];
}

const directoryOf = ({ source: { uri } }: ParsedText): string => uri.slice(0, uri.lastIndexOf('/'));

const definitionsOf = (text: ParsedText, name: string): readonly TextPlace[] =>
  (text.definitions ?? [])
    .filter((one) => one.name === name)
    .map(({ range }) => placeOf(text, range));

const placeOf = (text: ParsedText, range: { readonly start: number; readonly end: number }) => ({
  uri: text.source.uri,
  range: toTextRange(text, range),
});
