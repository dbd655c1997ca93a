import type { PlainValue } from '../../../policy/edit';
import { writeSnippets } from '../../snippets/snippetTokens';
import type { Quoting } from '../write/scalar';
import type { YamlStyle } from '../write/style';
import { stringSnippet } from './stringSnippet';

const QUOTING: ReadonlyMap<string, Quoting> = new Map([
  ['"', 'double'],
  ["'", 'single'],
]);

/**
 * Writes a value whose strings, keys included, are snippets.
 *
 * @param format writes a value without tab stops
 * @returns a snippet
 */
export const formatSnippet = (
  value: PlainValue,
  style: YamlStyle,
  inFlow: boolean,
  format: (value: PlainValue) => string,
): string =>
  writeSnippets(value, {
    format,
    string: (snippet, quote) =>
      stringSnippet(snippet, QUOTING.get(quote) ?? 'plain', style, inFlow),
  }) ?? '';
