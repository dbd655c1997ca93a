import type { PolicyType } from '../../iam/policyType';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { TypingSpot } from '../../policy/typing';
import { growsWithTyping } from './growsWithTyping';
import type { CompletionContext, OpenPolicies } from './context';
import type { CompletionList } from './item';
import { knownNames } from './knownNames';
import { proposeVariables } from './policyVariables';
import { toItem } from './proposal';
import type { Proposal } from './proposal';
import { propose } from './providers';
import { proposeSnippets } from './snippets';
import { proposeStatements } from './statements';
import { spotWithinString } from './withinString';
import { wordItems } from './words';

export interface CompletionOptions {
  /** The policies that the user has open, from which names are taken. */
  readonly open?: OpenPolicies;
}

/**
 * What can be written at an offset in a policy.
 *
 * @param offset of the cursor, in UTF-16 units
 */
export function completeAt(
  document: PolicyDocument,
  offset: number,
  locale: Locale,
  { open = [] }: CompletionOptions = {},
): CompletionList {
  const { typing } = document;
  const spot = typing === undefined ? spotWithinString(document, offset) : typing.spotAt(offset);
  return spot === undefined ? NOTHING : completeSpot(spot, document, offset, locale, { open });
}

/**
 * What can be written at a spot.
 *
 * @param document the policy that was asked for it; the spot's own comes first
 */
export function completeSpot(
  spot: TypingSpot,
  document: PolicyDocument,
  offset: number,
  locale: Locale,
  { open = [] }: CompletionOptions = {},
): CompletionList {
  const { location, typed, empty, nextKey } = spot;
  const { type, origin } = (spot.document ?? document).type;
  const policies = [document.policy, ...open.filter((one) => one !== document.policy)];
  const context: CompletionContext = {
    document: spot.document ?? document,
    type,
    typeIsSure: origin !== 'assumed',
    empty,
    nextKey,
    typed,
    everyoneIsKind: spot.everyoneIsKind === true,
    names: knownNames(policies, location && 'value' in location ? location.value : undefined),
  };
  if (location === undefined) return listOf(proposeStatements(context), spot, locale);
  const variables = proposeVariables(location, offset, context);
  if (variables !== undefined) return listOf(variables.proposals, variables.spot, locale);
  const grows = growsWithTyping(location, typed, type);
  return listOf(propose(location, context), spot, locale, grows);
}

/**
 * What can be written in a file that is a policy by its name while nothing stands in it.
 *
 * @param type the type of the policy, where the language mode or the user says it
 */
export function completeEmptyText(
  spot: TypingSpot,
  type: PolicyType | undefined,
  locale: Locale,
): CompletionList {
  const wanted = { type: type ?? 'identity', typeIsSure: type !== undefined };
  const proposals = proposeSnippets(true, wanted, spot.empty ? 'members' : 'value');
  if (spot.exact === undefined) return listOf(proposals, spot, locale);
  const meant = proposals.filter(({ label }) => label.startsWith(spot.typed));
  return listOf(meant, spot, locale, true);
}

const NOTHING: CompletionList = { items: [], isIncomplete: false };

/** The items with distinct labels (the first proposal of each), in any order: `sortText` has it. */
function listOf(
  proposals: readonly Proposal[],
  spot: TypingSpot,
  locale: Locale,
  isIncomplete = false,
): CompletionList {
  const words = wordItems(spot, locale);
  const labels = new Set(words.map(({ label }) => label));
  const items = proposals.flatMap((proposal, i) => {
    if (labels.has(proposal.label)) return [];
    const item = toItem(proposal, i, spot, locale);
    if (item === undefined) return [];
    labels.add(proposal.label);
    return [item];
  });
  return {
    items: [...words, ...items],
    isIncomplete,
    ...(spot.onRequest && { onRequest: true }),
    ...(spot.onSpace && { onSpace: true }),
  };
}
