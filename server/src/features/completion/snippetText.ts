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

/** The braces of a JSON object that stand in the text already. */
export interface Braces {
  readonly closed: boolean;
  /** The cursor is on a line of its own, below the opening brace. */
  readonly ownLine: boolean;
}

/** The rest of a snippet for a JSON object, where its opening brace (and perhaps the closing one) stands. */
export function withinBraces(object: string, { closed, ownLine }: Braces): string {
  const inner = object.slice(1, -1);
  const body = ownLine ? inner.trim().replaceAll('\n\t', '\n') : inner;
  if (closed) return body;
  return `${body}${ownLine ? '\n' : ''}}`;
}

/** The braces around an offset in a text that has nothing else between them. */
export function bracesAround(text: string, open: number, offset: number): Braces {
  return {
    closed: /^\s*\}/.test(text.slice(offset).replace(/^[\w-]*/, '')),
    ownLine: /[\r\n]/.test(text.slice(open, offset)),
  };
}
