import { say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import { toRangeEdit } from '../languageService';
import type { ParsedText, RangeEdit, Settings, TextRange } from '../languageService';
import { isNearQuota, smaller } from './minify';
import { withoutRedundancy } from './organize';
import { inOrder } from '../../policy/edit';
import { effectWords } from '../../policy/effect';
import type { PolicyEdit } from '../../policy/edit';
import type { Effect } from '../../policy/effect';
import { locationAt } from '../../policy/location';
import { rangesTouch } from '../../policy/range';
import type { Range } from '../../policy/range';
import { isOnPolicy } from '../../refactorings/isOnPolicy';
import type { RefactoringContext } from '../../refactorings/refactoring';
import { REFACTORINGS } from '../../refactorings/registry';

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
  const context = contextAt(parsed, range);
  if (context === undefined) return [];
  const { document } = context;
  const canWrite = ({ edits }: { readonly edits: () => readonly PolicyEdit[] }): boolean =>
    document.canWrite?.(edits()) ?? true;
  return REFACTORINGS.flatMap(({ id, kind, titles, offer }) =>
    offer(context)
      .filter(canWrite)
      .map(({ title, data, effect, edits }) => {
        const words = titles[title];
        return {
          kind: `refactor.${kind}.${id}`,
          title:
            (words === undefined ? title : say(words, locale, data)) + effectWords(effect, locale),
          effect,
          edits: () =>
            inOrder(context.document.write(edits())).map((edit) => toRangeEdit(parsed, edit)),
        };
      }),
  );
}

/**
 * The ways to write a whole policy differently that take the rules' findings into account: without
 * what is redundant, and smaller. Offered outside of its statements, and everywhere in a policy that
 * is about to be too large.
 */
export function policyRefactoringsAt(
  parsed: ParsedText,
  range: TextRange,
  settings: Settings,
): readonly OfferedRefactoring[] {
  const context = contextAt(parsed, range);
  if (context === undefined) return [];
  const { document } = context;
  const onPolicy = isOnPolicy(context);
  const lean = onPolicy ? withoutRedundancy(parsed, document, settings) : [];
  const ways =
    onPolicy || isNearQuota(document)
      ? smaller(parsed, parsed.policies.indexOf(document), settings)
      : [];
  return [
    ...(lean.length === 0
      ? []
      : [
          {
            id: 'remove-redundant',
            title: say(REMOVE_REDUNDANT, settings.locale),
            effect: 'same' as const,
            edits: lean,
          },
        ]),
    ...ways.map((way) => ({ ...way, id: 'make-smaller' })),
  ].map(({ id, title, effect, edits }) => ({
    kind: `refactor.rewrite.${id}`,
    title: title + effectWords(effect, settings.locale),
    effect,
    edits: () => edits,
  }));
}

const REMOVE_REDUNDANT: Words = {
  en: 'Remove what is redundant from the policy',
  ja: 'ポリシーから冗長なものを取り除く',
};

function contextAt(parsed: ParsedText, range: TextRange): RefactoringContext | undefined {
  if (parsed.problems.length > 0) return undefined;
  const selection: Range = {
    start: parsed.lines.offsetAt(range.start),
    end: parsed.lines.offsetAt(range.end),
  };
  const document = parsed.policies.find(({ policy }) => rangesTouch(policy.range, selection));
  return (
    document && {
      document,
      selection,
      location: locationAt(document, selection.start),
      statements: document.policy.statements.filter(({ node }) =>
        rangesTouch(node.range, selection),
      ),
    }
  );
}
