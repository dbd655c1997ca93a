import type { PlainValue } from '../../../policy/edit';
import { escapeSnippet, expandSnippet, mapSnippet } from '../../../policy/snippet';
import { writeSnippets } from '../../snippets/snippetTokens';
import { escapeCharacters } from '../write/format';
import type { Writing } from '../write/format';

/**
 * Writes a value whose strings, keys included, are snippets.
 *
 * @param format writes a value without tab stops
 * @returns a snippet; undefined where the value has no form here
 */
export const formatSnippet = (
  value: PlainValue,
  writing: Writing,
  format: (value: PlainValue) => string | undefined,
): string | undefined =>
  writeSnippets(value, {
    format,
    string: (snippet, quote) => quote + escapedSnippet(snippet, writing) + quote,
    // Some keys have a form of their own.
    isPlainKey: (key) => escapeSnippet(expandSnippet(key)) === key,
  });

/** A snippet for the characters of a string, with the string's escapes. */
export const escapedSnippet = (snippet: string, writing: Writing): string =>
  mapSnippet(snippet, (literal) => escapeCharacters(literal, writing));
