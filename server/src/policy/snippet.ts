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
