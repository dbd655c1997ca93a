/**
 * The part of LSP's snippet syntax that our snippets use: `$1`, `${1:default}`, `${1|a,b|}` and
 * backslash escapes; no nesting, no variables, no transforms.
 */
const STOP = /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|])*)\|)?\}/g;

/** The text that a snippet leaves when every tab stop keeps its default, and every choice its first. */
export function expandSnippet(snippet: string): string {
  const defaults = new Map<string, string>();
  for (const [, , , number, placeholder, choices] of snippet.matchAll(STOP)) {
    const text = placeholder ?? choices?.split(/(?<!\\),/)[0];
    if (number !== undefined && text !== undefined) defaults.set(number, withoutEscapes(text));
  }
  return snippet.replace(
    STOP,
    (_, escaped?: string, plain?: string, braced?: string): string =>
      escaped ?? defaults.get(plain ?? braced ?? '') ?? '',
  );
}

const withoutEscapes = (text: string): string => text.replace(/\\(.)/g, '$1');

/** A text as a snippet that leaves just it. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** A snippet with its literal characters rewritten; tab stops stay, what is in them is rewritten too. */
export function mapSnippet(snippet: string, rewrite: (literal: string) => string): string {
  let result = '';
  let literal = '';
  let at = 0;
  const flush = (): void => {
    result += escapeSnippet(rewrite(literal));
    literal = '';
  };
  for (const match of snippet.matchAll(STOP)) {
    const [stop, escaped, , number, placeholder] = match;
    literal += snippet.slice(at, match.index);
    at = match.index + stop.length;
    if (escaped !== undefined) {
      literal += escaped;
      continue;
    }
    flush();
    const text = placeholder === undefined ? undefined : withoutEscapes(placeholder);
    result +=
      number === undefined || text === undefined
        ? stop
        : `\${${number}:${escapeSnippet(rewrite(text))}}`;
  }
  literal += snippet.slice(at);
  flush();
  return result;
}
