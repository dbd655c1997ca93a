import type { PolicyType } from '../../iam/policyType';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { locationAt, stringAt } from '../../policy/location';
import type { Location } from '../../policy/location';
import type { CompletionContext } from './context';
import type { CompletionItem } from './item';
import { fitsOtherLanguages, isJson } from './language';
import { barePlace, isInsideList } from './place';
import type { Place } from './place';
import { emptyBraces, placeAt } from './placeAt';
import { proposeVariables } from './policyVariables';
import { toItem } from './proposal';
import type { Proposal } from './proposal';
import { propose } from './providers';
import { proposeStatements } from './statements';
import { proposeWholePolicies } from './wholePolicy';

export interface CompletionOptions {
  /** Offer snippets; true where left out. False where the editor has the same ones from our package. */
  readonly snippets?: boolean;
  /** The type of a policy that is not there yet, where the language mode or the user says it. */
  readonly type?: PolicyType;
}

/**
 * What can be written at an offset of a text.
 *
 * @param document the policy around the offset; undefined in a file that is a policy by its name
 * (never in other files) while nothing stands in it
 * @param offset of the cursor, in UTF-16 units
 * @returns items with distinct labels, in any order: `sortText` has the order
 */
export function completeAt(
  document: PolicyDocument | undefined,
  text: string,
  offset: number,
  locale: Locale,
  options: CompletionOptions = {},
): readonly CompletionItem[] {
  const found =
    document === undefined
      ? atEmptyText(text, offset, options)
      : atPolicy(document, text, offset, options);
  if (found === undefined) return [];
  const items = found.proposals.flatMap(
    (proposal, i) => toItem(proposal, i, found.place, locale) ?? [],
  );
  return [...new Map(items.toReversed().map((item) => [item.label, item])).values()].toReversed();
}

interface Found {
  readonly place: Place;
  readonly proposals: readonly Proposal[];
}

const atEmptyText = (
  text: string,
  offset: number,
  { snippets = true, type }: CompletionOptions,
): Found | undefined => {
  const wanted = { type: type ?? 'identity', typeIsSure: type !== undefined };
  return snippets ? proposeWholePolicies(text, offset, wanted) : undefined;
};

function atPolicy(
  document: PolicyDocument,
  text: string,
  offset: number,
  { snippets = true }: CompletionOptions,
): Found | undefined {
  if (isInComment(document, text, offset)) return undefined;
  const { type, origin } = document.type;
  const context: CompletionContext = {
    document,
    type,
    typeIsSure: origin !== 'assumed',
    snippets,
    emptyBraces: undefined,
    nextKey: /^[\w:]*"?\s*,?\s*"([^"\r\n]*)"\s*:/.exec(text.slice(offset, offset + 1024))?.[1],
  };
  const location = locationAt(document, offset);
  if (location === undefined) return betweenStatements(document, text, offset, context);
  const value = stringAt(location);
  const variable =
    value !== undefined && mayHoldVariables(location) && proposeVariables(value, offset);
  if (variable) return variable;
  const json = isJson(document, text);
  const place = placeAt(location, text, offset, !json);
  if (place === undefined) return undefined;
  const braces = emptyBraces(location, text, offset);
  const proposals = propose(location, { ...context, emptyBraces: braces });
  return {
    place,
    proposals: json ? proposals : proposals.filter((one) => fitsOtherLanguages(one, place)),
  };
}

/** Between the statements of a list that stands alone, without a policy around it. */
function betweenStatements(
  { policy }: PolicyDocument,
  text: string,
  offset: number,
  context: CompletionContext,
): Found | undefined {
  const { start } = policy.range;
  const inList =
    policy.node === undefined && text[start] === '[' && isInsideList(text, policy.range, offset);
  if (!inList) return undefined;
  const place = barePlace(
    text,
    offset,
    policy.statements.map(({ node }) => node),
  );
  return { place, proposals: proposeStatements(context) };
}

const mayHoldVariables = (location: Location): boolean =>
  location.at === 'condition-value' ||
  (location.at === 'statement-value' &&
    (location.element === 'Resource' || location.element === 'NotResource'));

const isInComment = ({ trivia }: PolicyDocument, text: string, offset: number): boolean =>
  trivia.some(({ kind, range }) => {
    if (kind !== 'comment' || offset <= range.start) return false;
    const block = text.startsWith('/*', range.start);
    return block ? offset < range.end : offset <= range.end;
  });
