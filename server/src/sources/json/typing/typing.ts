import type { Trivia } from '../../../policy/document';
import { locationAt } from '../../../policy/location';
import type { Location } from '../../../policy/location';
import type { Policy } from '../../../policy/model';
import type { Range } from '../../../policy/range';
import type { Typing, TypingSpot } from '../../../policy/typing';
import type { MapValue } from '../../../policy/value';
import { bracesAround } from './braces';
import type { Braces } from './braces';
import { barePlace, isInsideList } from './place';
import type { Place } from './place';
import { placeAt } from './placeAt';
import { writeProposal } from './write';

/** What of a document the cursor's place is told by. */
interface TypedPolicy {
  readonly policy: Policy;
  readonly trivia: readonly Trivia[];
  /** The characters of the policy. */
  readonly text: string;
}

/**
 * Completion in JSON.
 *
 * @param text the whole text that the policy is in
 */
export const jsonTyping = (document: TypedPolicy, text: string): Typing => ({
  spotAt: (offset) => {
    if (isInComment(document.trivia, text, offset)) return undefined;
    const location = locationAt(document, offset);
    if (location === undefined) return betweenStatements(document.policy, text, offset);
    const place = placeAt(location, text, offset);
    return place && spot(location, place, text, offset, emptyBraces(location, text, offset));
  },
});

/**
 * The place in a text that holds nothing yet: white space, empty braces, or the first word of
 * something. Undefined where the text holds more, or the cursor is outside the braces.
 */
export function spotInEmptyText(text: string, offset: number): TypingSpot | undefined {
  if (!/^\s*(\{\s*)?[\w-]*\s*\}?\s*$/.test(text)) return undefined;
  const open = text.indexOf('{');
  const close = text.indexOf('}');
  if ((open >= 0 && offset <= open) || (close >= 0 && offset > close)) return undefined;
  const braces = open < 0 ? undefined : bracesAround(text, open, offset);
  return spot(undefined, { ...barePlace(text, offset, []), after: '' }, text, offset, braces);
}

const spot = (
  location: Location | undefined,
  place: Place,
  text: string,
  offset: number,
  braces: Braces | undefined,
): TypingSpot => ({
  location,
  range: place.range,
  typed: text.slice(place.range.start, offset),
  empty: braces !== undefined,
  nextKey: /^[\w:]*"?\s*,?\s*"([^"\r\n]*)"\s*:/.exec(text.slice(offset, offset + 1024))?.[1],
  additionalEdits: place.additionalEdits,
  write: (proposed, goesOn) => writeProposal(proposed, place, braces, goesOn),
});

/** Between the statements of a list that stands alone, without a policy around it. */
function betweenStatements(
  { node, range, statements }: Policy,
  text: string,
  offset: number,
): TypingSpot | undefined {
  const inList =
    node === undefined && text[range.start] === '[' && isInsideList(text, range, offset);
  if (!inList) return undefined;
  const siblings = statements.map((statement) => statement.node);
  return spot(undefined, barePlace(text, offset, siblings), text, offset, undefined);
}

/** The braces around the cursor, where it is in a policy or statement without any element. */
function emptyBraces(location: Location, text: string, offset: number): Braces | undefined {
  const map: MapValue | undefined =
    location.at === 'policy-element'
      ? location.map
      : location.at === 'statement-element'
        ? location.statement.node
        : undefined;
  if (map === undefined || map.entries.length > 0) return undefined;
  return bracesAround(text, map.range.start, offset);
}

const isInComment = (trivia: readonly Trivia[], text: string, offset: number): boolean =>
  trivia.some(({ kind, range }: { readonly kind: string; readonly range: Range }) => {
    if (kind !== 'comment' || offset <= range.start) return false;
    const block = text.startsWith('/*', range.start);
    return block ? offset < range.end : offset <= range.end;
  });
