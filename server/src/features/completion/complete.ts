import type { PolicyType } from '../../iam/policyType';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { locationAt } from '../../policy/location';
import { growsWithTyping } from './growsWithTyping';
import type { CompletionContext, OpenPolicies } from './context';
import type { CompletionList } from './item';
import { knownNames } from './knownNames';
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
  /** The policies that the user has open, from which names are taken. */
  readonly open?: OpenPolicies;
}

/**
 * What can be written at an offset of a text.
 *
 * @param document the policy around the offset; undefined in a file that is a policy by its name
 * (never in other files) while nothing stands in it
 * @param offset of the cursor, in UTF-16 units
 * @returns items with distinct labels (the first proposal of each), in any order: `sortText` has it
 */
export function completeAt(
  document: PolicyDocument | undefined,
  text: string,
  offset: number,
  locale: Locale,
  options: CompletionOptions = {},
): CompletionList {
  const found =
    document === undefined
      ? atEmptyText(text, offset, options)
      : atPolicy(document, text, offset, options);
  if (found === undefined) return { items: [], isIncomplete: false };
  const { place, proposals, isIncomplete = false } = found;
  const labels = new Set<string>();
  const items = proposals.flatMap((proposal, i) => {
    if (labels.has(proposal.label)) return [];
    const item = toItem(proposal, i, place, locale);
    if (item === undefined) return [];
    labels.add(proposal.label);
    return [item];
  });
  return { items, isIncomplete };
}

interface Found {
  readonly place: Place;
  readonly proposals: readonly Proposal[];
  readonly isIncomplete?: boolean;
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
  { snippets = true, open = [] }: CompletionOptions,
): Found | undefined {
  if (isInComment(document, text, offset)) return undefined;
  const { type, origin } = document.type;
  const location = locationAt(document, offset);
  const policies = [document.policy, ...open.filter((one) => one !== document.policy)];
  const context: CompletionContext = {
    document,
    type,
    typeIsSure: origin !== 'assumed',
    snippets,
    emptyBraces: location && emptyBraces(location, text, offset),
    nextKey: /^[\w:]*"?\s*,?\s*"([^"\r\n]*)"\s*:/.exec(text.slice(offset, offset + 1024))?.[1],
    typed: '',
    names: knownNames(policies, location && 'value' in location ? location.value : undefined),
  };
  if (location === undefined) return betweenStatements(document, text, offset, context);
  const variables = proposeVariables(location, offset, context);
  if (variables !== undefined) return variables;
  const json = isJson(document, text);
  const place = placeAt(location, text, offset, !json);
  if (place === undefined) return undefined;
  const typed = text.slice(place.range.start, offset);
  const proposals = propose(location, { ...context, typed });
  return {
    place,
    proposals: json ? proposals : proposals.filter((one) => fitsOtherLanguages(one, place)),
    isIncomplete: growsWithTyping(location, typed, type),
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

const isInComment = ({ trivia }: PolicyDocument, text: string, offset: number): boolean =>
  trivia.some(({ kind, range }) => {
    if (kind !== 'comment' || offset <= range.start) return false;
    const block = text.startsWith('/*', range.start);
    return block ? offset < range.end : offset <= range.end;
  });
