import type { Locale } from './iam/words';
import { completeAt } from './features/completion/complete';
import type { CompletionItem } from './features/completion/item';
import { hoverAt } from './features/hover/hover';
import { toTextRange } from './languageService';
import type { ParsedText, RangeEdit, TextRange } from './languageService';
import type { PolicyDocument } from './policy/document';
import type { TextEdit } from './policy/edit';
import { containsOffset } from './policy/range';
import { isPolicyByName, policyTypeOfLanguage } from './sources/policyLanguage';

/**
 * The facade's part for editors: what is asked about a place of a text, and what shapes it. Takes
 * and gives LSP positions.
 */
export type Position = TextRange['start'];

/** A proposal for the cursor, with LSP ranges. */
export interface Completion extends Omit<CompletionItem, 'range' | 'additionalEdits'> {
  readonly range: TextRange;
  readonly additionalEdits: readonly RangeEdit[];
}

/** What can be written at a position; labels are distinct. */
export function complete(
  parsed: ParsedText,
  position: Position,
  locale: Locale,
): readonly Completion[] {
  const { uri, languageId, text, type } = parsed.source;
  const offset = parsed.lines.offsetAt(position);
  const document = policyAt(parsed, offset);
  if (document === undefined && type === undefined && !isPolicyByName(languageId, uri)) return [];
  const set = type ?? policyTypeOfLanguage(languageId);
  const options = set === undefined ? {} : { type: set };
  return completeAt(document, text, offset, locale, options).map(
    ({ range, additionalEdits = [], ...item }) => ({
      ...item,
      range: toTextRange(parsed, range),
      additionalEdits: additionalEdits.map((edit) => toRangeEdit(parsed, edit)),
    }),
  );
}

/** What a thing of the text means, as Markdown. */
export interface HoverText {
  readonly markdown: string;
  readonly range: TextRange;
}

/** What to show over a position; undefined where there is nothing to say. */
export function hover(
  parsed: ParsedText,
  position: Position,
  locale: Locale,
): HoverText | undefined {
  const offset = parsed.lines.offsetAt(position);
  const document = policyAt(parsed, offset);
  const found = document && hoverAt(document, offset, locale);
  return found && { markdown: found.markdown, range: toTextRange(parsed, found.range) };
}

const policyAt = (parsed: ParsedText, offset: number): PolicyDocument | undefined =>
  parsed.policies.find(({ policy }) => containsOffset(policy.range, offset));

const toRangeEdit = (parsed: ParsedText, edit: TextEdit): RangeEdit => ({
  range: toTextRange(parsed, edit),
  newText: edit.newText,
});
