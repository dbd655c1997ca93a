/** The braces of an object that stand in the text already. */
export interface Braces {
  readonly closed: boolean;
  /** The cursor is on a line of its own, below the opening brace. */
  readonly ownLine: boolean;
}

/** The rest of a snippet for an object, where its opening brace (and perhaps the closing one) stands. */
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
