import { completeAt, completeEmptyText, completeSpot } from '../features/completion/complete';
import type { CompletionItem, CompletionList } from '../features/completion/item';
import { foldingRanges } from '../features/folding';
import type { OpenPolicy } from '../features/hover/context';
import { hoverAt } from '../features/hover/hover';
import { policyLinks } from '../features/links/links';
import { selectionRanges } from '../features/selectionRanges';
import { policySymbols } from '../features/symbols';
import type { PolicySymbol } from '../features/symbols';
import type { Locale } from '../iam/words';
import { toTextRange } from './languageService';
import type { ParsedText, RangeEdit, TextRange } from './languageService';
import type { PolicyDocument } from '../policy/document';
import { containsOffset } from '../policy/range';
import { policyTypeOfLanguage } from '../sources/policyLanguage';

/**
 * The facade's part for editors: what is asked about a place of a text, and what shapes it. Takes
 * and gives LSP positions.
 */
export type Position = TextRange['start'];

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

/** What a thing of the text means, as Markdown. */
export interface HoverText {
  readonly markdown: string;
  readonly range: TextRange;
}

/**
 * What to show over a position; undefined where there is nothing to say.
 *
 * @param open the other texts that the user has open
 */
export function hover(
  parsed: ParsedText,
  position: Position,
  locale: Locale,
  open: readonly ParsedText[] = [],
): HoverText | undefined {
  const offset = parsed.lines.offsetAt(position);
  const document = policyAt(parsed, offset);
  const found = document && hoverAt(document, offset, locale, openPolicies(parsed, open));
  return found && { markdown: found.markdown, range: toTextRange(parsed, found.range) };
}

const openPolicies = (parsed: ParsedText, others: readonly ParsedText[]): readonly OpenPolicy[] => [
  ...parsed.policies.map(({ policy }) => ({ file: undefined, policy })),
  ...others.flatMap(({ source, policies }) =>
    policies.map(({ policy }) => ({ file: fileName(source.uri), policy })),
  ),
];

/** The last part of a URI, as people know the file. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** An entry of the outline. */
export interface OutlineSymbol extends Omit<PolicySymbol, 'range' | 'selectionRange' | 'children'> {
  readonly range: TextRange;
  readonly selectionRange: TextRange;
  readonly children: readonly OutlineSymbol[];
}

/** The outline: policies with their statements, in the order of the text. */
export function symbols(parsed: ParsedText, locale: Locale): readonly OutlineSymbol[] {
  const convert = (symbol: PolicySymbol): OutlineSymbol => ({
    ...symbol,
    range: toTextRange(parsed, symbol.range),
    selectionRange: toTextRange(parsed, symbol.selectionRange),
    children: symbol.children.map(convert),
  });
  return parsed.policies.flatMap((document) => policySymbols(document, locale)).map(convert);
}

/** What can be folded; the line of a closing bracket stays outside. */
export const folds = (parsed: ParsedText): readonly TextRange[] =>
  parsed.policies.flatMap((document) =>
    foldingRanges(document, parsed.source.text).map((range) => toTextRange(parsed, range)),
  );

/** The ranges that a growing selection takes, the smallest first; empty outside policies. */
export function selections(parsed: ParsedText, position: Position): readonly TextRange[] {
  const offset = parsed.lines.offsetAt(position);
  const document = policyAt(parsed, offset);
  const ranges = document === undefined ? [] : selectionRanges(document, offset);
  return ranges.map((range) => toTextRange(parsed, range));
}

/** A place that leads to a page of AWS's documentation. */
export interface DocsReference {
  readonly range: TextRange;
  readonly target: string;
}

export const links = (parsed: ParsedText, locale: Locale): readonly DocsReference[] =>
  parsed.policies.flatMap((document) =>
    policyLinks(document, locale).map(({ range, target }) => ({
      range: toTextRange(parsed, range),
      target,
    })),
  );

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

/** The innermost policy: a statement that is made on a condition is one of its own, within another. */
const policyAt = (parsed: ParsedText, offset: number): PolicyDocument | undefined => {
  const around = parsed.policies.filter(({ policy }) => containsOffset(policy.range, offset));
  return around.find(({ policy: { range: own } }) =>
    around.every(({ policy: { range } }) => range.start <= own.start && own.end <= range.end),
  );
};
