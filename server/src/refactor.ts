import { say } from './iam/words';
import type { Locale } from './iam/words';
import { toRangeEdit } from './languageService';
import type { ParsedText, RangeEdit, TextRange } from './languageService';
import type { PolicyDocument } from './policy/document';
import { effectWords } from './policy/effect';
import type { Effect } from './policy/effect';
import { locationAt } from './policy/location';
import { rangesTouch } from './policy/range';
import type { Range } from './policy/range';
import type { RefactoringContext } from './refactorings/refactoring';
import { REFACTORINGS } from './refactorings/registry';

/** A way to write what is selected differently, in the user's language. */
export interface OfferedRefactoring {
  /** LSP's kind of code action: `refactor.rewrite.string-to-list`. */
  readonly kind: string;
  /** The effect on access at its end. */
  readonly title: string;
  readonly effect: Effect;
  /** Writes it in the text's own syntax. */
  readonly edits: () => readonly RangeEdit[];
}

/**
 * The facade's part for refactorings: what can be done with a selection. None for a text that its own
 * language cannot read as a whole: what is missing in it may change what a rewriting means.
 */
export function refactoringsAt(
  parsed: ParsedText,
  range: TextRange,
  locale: Locale,
): readonly OfferedRefactoring[] {
  if (parsed.problems.length > 0) return [];
  const selection: Range = {
    start: parsed.lines.offsetAt(range.start),
    end: parsed.lines.offsetAt(range.end),
  };
  const document = parsed.policies.find(({ policy }) => rangesTouch(policy.range, selection));
  if (document === undefined) return [];
  const context = contextAt(document, selection);
  return REFACTORINGS.flatMap(({ id, kind, titles, offer }) =>
    offer(context).map(({ title, data, effect, edits }) => {
      const words = titles[title];
      return {
        kind: `refactor.${kind}.${id}`,
        title:
          (words === undefined ? title : say(words, locale, data)) + effectWords(effect, locale),
        effect,
        edits: () => document.write(edits()).map((edit) => toRangeEdit(parsed, edit)),
      };
    }),
  );
}

const contextAt = (document: PolicyDocument, selection: Range): RefactoringContext => ({
  document,
  selection,
  location: locationAt(document, selection.start),
  statements: document.policy.statements.filter(({ node }) => rangesTouch(node.range, selection)),
});
