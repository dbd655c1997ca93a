import { expandSnippet, mapSnippet } from '../../../policy/snippet';
import { encodeCharacters, needsQuotes } from '../write/scalar';
import type { Quoting } from '../write/scalar';
import type { YamlStyle } from '../write/style';

/**
 * Writes a string that is a snippet; in quotes where its text, with the defaults of its tab stops,
 * needs them. Where nothing is to stand yet, none are written.
 *
 * @param wish how the strings around are written
 */
export function stringSnippet(
  snippet: string,
  wish: Quoting,
  { quotes }: YamlStyle,
  inFlow: boolean,
): string {
  const text = expandSnippet(snippet);
  const needed = text !== '' && needsQuotes(text, inFlow);
  const quoting = wish === 'plain' && needed ? quotes : wish;
  const quote = { plain: '', single: "'", double: '"' }[quoting];
  const inside = mapSnippet(snippet, (literal) => encodeCharacters(literal, quoting, ''));
  return quote + inside + quote;
}

/** Writes a string without quotes, if it can be. */
export function plainSnippet(
  snippet: string,
  at: { readonly style: YamlStyle; readonly inFlow: boolean; readonly goesOn: boolean },
): string {
  // What goes on is no whole string yet: `s3:` would get quotes that `s3:GetObject` does not need.
  const begun = `${expandSnippet(snippet)}x`;
  const isOpen = at.goesOn && !needsQuotes(begun, at.inFlow);
  return isOpen ? snippet : stringSnippet(snippet, 'plain', at.style, at.inFlow);
}
