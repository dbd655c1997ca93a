import type { Place } from './place';
import { barePlace } from './place';
import type { Proposal } from './proposal';
import { proposeSnippets } from './snippets';
import type { WantedType } from './snippets';
import { bracesAround } from './snippetText';

/** The place in a text that holds nothing yet, and what can be written there. */
export interface EmptyText {
  readonly place: Place;
  readonly proposals: readonly Proposal[];
}

/**
 * What can be written in a text that holds nothing yet: white space, empty braces, or the first
 * word of something. Undefined where the text holds more, or the cursor is outside the braces.
 */
export function proposeWholePolicies(
  text: string,
  offset: number,
  wanted: WantedType,
): EmptyText | undefined {
  if (!/^\s*(\{\s*)?[\w-]*\s*\}?\s*$/.test(text)) return undefined;
  const open = text.indexOf('{');
  const close = text.indexOf('}');
  if ((open >= 0 && offset <= open) || (close >= 0 && offset > close)) return undefined;
  const braces = open < 0 ? undefined : bracesAround(text, open, offset);
  return {
    place: { ...barePlace(text, offset, []), after: '' },
    proposals: proposeSnippets(true, wanted, braces),
  };
}
