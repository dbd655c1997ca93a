import { isPlainList, isPlainMap } from '../../../policy/edit';
import type { PlainValue } from '../../../policy/edit';
import { escapeSnippet } from '../../../policy/snippet';
import type { Quoting } from '../write/scalar';
import type { YamlStyle } from '../write/style';
import { stringSnippet } from './stringSnippet';

/** Around the number of a string of a snippet, while the value around it is written. */
const [OPEN, CLOSE] = ['\uE100', '\uE101'];
const TOKEN = new RegExp(`(["']?)${OPEN}(\\d+)${CLOSE}\\1`, 'g');

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
export function formatSnippet(
  value: PlainValue,
  style: YamlStyle,
  inFlow: boolean,
  format: (value: PlainValue) => string,
): string {
  const strings: string[] = [];
  const token = (snippet: string): string => `${OPEN}${strings.push(snippet) - 1}${CLOSE}`;
  const tokens = (one: PlainValue): PlainValue => {
    if (typeof one === 'string') return token(one);
    if (isPlainList(one)) return one.map(tokens);
    if (!isPlainMap(one)) return one;
    return new Map([...one].map(([key, inner]) => [token(key), tokens(inner)]));
  };
  return escapeSnippet(format(tokens(value))).replace(TOKEN, (_, quote: string, number: string) =>
    stringSnippet(strings[Number(number)] ?? '', QUOTING.get(quote) ?? 'plain', style, inFlow),
  );
}
