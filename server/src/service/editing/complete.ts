import { completeAt, completeEmptyText, completeSpot } from '../../features/completion/complete';
import type { CompletionItem, CompletionList } from '../../features/completion/item';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { policyTypeOfLanguage } from '../../sources/policyLanguage';
import { toTextRange } from '../languageService';
import type { ParsedText, RangeEdit, TextRange } from '../languageService';
import { policyAt } from './policyAt';
import type { Position } from './policyAt';

/** A proposal for the cursor. */
export interface Completion extends Omit<CompletionItem, 'range' | 'additionalEdits'> {
  /** The same for all proposals of a list. */
  readonly range: TextRange;
  readonly additionalEdits: readonly RangeEdit[];
}

/** The proposals for the cursor. */
export interface Completions {
  /** Their labels are distinct. */
  readonly items: readonly Completion[];
  /** More fits once more is typed: to be asked for again, and not only narrowed down. */
  readonly isIncomplete: boolean;
  /** To be shown to who asks for it, and not to who only types. */
  readonly onRequest?: boolean;
  /** A space right before the cursor calls for it. */
  readonly onSpace?: boolean;
}

/**
 * What can be written at a position.
 *
 * @param open the texts that the user has open, from whose policies names are taken
 */
export function complete(
  parsed: ParsedText,
  position: Position,
  locale: Locale,
  open: readonly ParsedText[] = [],
): Completions {
  const offset = parsed.lines.offsetAt(position);
  const { items, ...about } = completionsAt(parsed, offset, locale, open);
  const [first] = items;
  const range = toTextRange(parsed, first?.range ?? { start: offset, end: offset });
  return {
    items: items.map(({ additionalEdits = [], ...item }) => ({
      ...item,
      range,
      additionalEdits: additionalEdits.map((edit) => ({
        range: toTextRange(parsed, edit),
        newText: edit.newText,
      })),
    })),
    ...about,
  };
}

function completionsAt(
  parsed: ParsedText,
  offset: number,
  locale: Locale,
  open: readonly ParsedText[],
): CompletionList {
  const around = policyAt(parsed, offset);
  const document = around ?? policyBefore(parsed, offset);
  const policies = [parsed, ...open].flatMap((one) => one.policies.map(({ policy }) => policy));
  const inPolicy = document && completeAt(document, offset, locale, { open: policies });
  // What follows a policy may be its next line, or another one that begins.
  if (inPolicy !== undefined && (around !== undefined || inPolicy.items.length > 0))
    return inPolicy;
  const spot = parsed.emptySpot?.(offset);
  if (spot === undefined) return { items: [], isIncomplete: false };
  if (spot.document !== undefined)
    return completeSpot(spot, spot.document, offset, locale, { open: policies });
  const { type, languageId } = parsed.source;
  return completeEmptyText(spot, type ?? spot.type ?? policyTypeOfLanguage(languageId), locale);
}

/** The policy that an empty line may belong to, in a language where no bracket says where it ends. */
function policyBefore(
  { policies, source }: ParsedText,
  offset: number,
): PolicyDocument | undefined {
  const before = policies.findLast(({ policy }) => policy.range.end < offset);
  if (before === undefined) return undefined;
  const between = source.text.slice(before.policy.range.end, offset);
  return /^(?:[\s:-]|#.*)*[\w:.*-]*$/.test(between) ? before : undefined;
}
