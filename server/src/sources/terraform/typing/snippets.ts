import { isPlainList, isPlainMap } from '../../../policy/edit';
import type { PlainValue } from '../../../policy/edit';
import { escapeSnippet, expandSnippet, mapSnippet } from '../../../policy/snippet';
import type { ProposedText } from '../../../policy/typing';
import { escapeCharacters } from '../write/format';
import type { Writing } from '../write/format';

/** Around the number of a string of a snippet, while the value around it is written. */
const [OPEN, CLOSE] = ['\uE100', '\uE101'];
const TOKEN = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');

/**
 * Writes a value whose strings, keys included, are snippets.
 *
 * @param format writes a value without tab stops
 * @returns a snippet; undefined where the value has no form here
 */
export function formatSnippet(
  value: PlainValue,
  writing: Writing,
  format: (value: PlainValue) => string | undefined,
): string | undefined {
  const snippets: string[] = [];
  const token = (snippet: string): string => `${OPEN}${snippets.push(snippet) - 1}${CLOSE}`;
  // A key without tab stops is written as what it is: some keys have a form of their own.
  const keyToken = (key: string): string => {
    const text = expandSnippet(key);
    return escapeSnippet(text) === key ? text : token(key);
  };
  const tokens = (one: PlainValue): PlainValue => {
    if (typeof one === 'string') return token(one);
    if (isPlainList(one)) return one.map(tokens);
    if (!isPlainMap(one)) return one;
    return new Map([...one].map(([key, inner]) => [keyToken(key), tokens(inner)]));
  };
  const written = format(tokens(value));
  return (
    written &&
    escapeSnippet(written).replace(TOKEN, (_, number: string) =>
      escapedSnippet(snippets[Number(number)] ?? '', writing),
    )
  );
}

/** A snippet for the characters of a string, with the string's escapes. */
export const escapedSnippet = (snippet: string, writing: Writing): string =>
  mapSnippet(snippet, (literal) => escapeCharacters(literal, writing));

/** The characters of a proposal, or of its key, as a snippet; undefined where it is more than that. */
export function contentSnippet(text: ProposedText): string | undefined {
  if (text.as === 'entry') return text.keySnippet ?? escapeSnippet(text.key);
  if (text.as !== 'string') return undefined;
  return text.snippet === true ? text.text : escapeSnippet(text.text);
}
