import { isPlainList, isPlainMap } from '../../policy/edit';
import type { PlainValue } from '../../policy/edit';
import { escapeSnippet } from '../../policy/snippet';

/** Around the number of a string of a snippet, while the value around it is written. */
const [OPEN, CLOSE] = ['\uE100', '\uE101'];
const TOKEN = new RegExp(`(["']?)${OPEN}(\\d+)${CLOSE}\\1`, 'g');

/** How a value of snippets is written. */
export interface SnippetWriting {
  /** Writes a value without tab stops; undefined where it has no form. */
  readonly format: (value: PlainValue) => string | undefined;
  /**
   * Writes a string that is a snippet, quotes included.
   *
   * @param quote the one that `format` has put around it; empty where it has put none
   */
  readonly string: (snippet: string, quote: string) => string;
  /** The keys that `format` has to see as they are. */
  readonly isPlainKey?: (key: string) => boolean;
}

/**
 * Writes a value whose strings, keys included, are snippets, with what writes values without tab
 * stops: each string goes through it as a word that nobody writes.
 *
 * @returns a snippet; undefined where the value has no form
 */
export function writeSnippets(value: PlainValue, writing: SnippetWriting): string | undefined {
  const snippets: string[] = [];
  const token = (snippet: string): string => `${OPEN}${snippets.push(snippet) - 1}${CLOSE}`;
  const keyToken = (key: string): string => (writing.isPlainKey?.(key) === true ? key : token(key));
  const tokens = (one: PlainValue): PlainValue => {
    if (typeof one === 'string') return token(one);
    if (isPlainList(one)) return one.map(tokens);
    if (!isPlainMap(one)) return one;
    return new Map([...one].map(([key, inner]) => [keyToken(key), tokens(inner)]));
  };
  const written = writing.format(tokens(value));
  return (
    written &&
    escapeSnippet(written).replace(TOKEN, (_, quote: string, number: string) =>
      writing.string(snippets[Number(number)] ?? '', quote),
    )
  );
}
