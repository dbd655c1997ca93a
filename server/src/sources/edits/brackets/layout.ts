import { createScanner, SyntaxKind } from 'jsonc-parser';
import type { Range } from '../../../policy/range';

/** Where the children of an object or array stand, with the commas between them. */
export interface Layout {
  /** Offset after the opening bracket. */
  readonly open: number;
  /** Offset of the closing bracket; where the text ends when it is missing. */
  readonly close: number;
  /** For each child, the offset of the comma that follows it. */
  readonly commas: readonly (number | undefined)[];
  /** The first child stands on a line of its own. */
  readonly multiline: boolean;
}

/** Reads the layout of a container from the text. */
export function readLayout(text: string, container: Range, children: readonly Range[]): Layout {
  const last = children.at(-1);
  const closed = /[\]}]/.test(text[container.end - 1] ?? '') && (last?.end ?? 0) < container.end;
  const open = container.start + 1;
  const close = closed ? container.end - 1 : container.end;
  const first = children[0]?.start ?? close;
  return {
    open,
    close,
    commas: children.map((child, i) => findComma(text, child.end, children[i + 1]?.start ?? close)),
    multiline: /[\r\n]/.test(text.slice(open, first)),
  };
}

function findComma(text: string, from: number, to: number): number | undefined {
  const scanner = createScanner(text.slice(from, to), true);
  return scanner.scan() === SyntaxKind.CommaToken ? from + scanner.getTokenOffset() : undefined;
}

/** The beginning of the line on which an offset lies. Looks no further back than that. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** The white space at the beginning of the line on which an offset lies. */
export const indentationAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? '';

/** The end of the line on which an offset lies, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** The offset after white space and comments on the same line, if nothing else follows on it. */
export function afterTrailingComment(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return /^[ \t]*((\/\/|#).*|(\/\*[^*]*\*\/[ \t]*)*)$/.test(text.slice(offset, end)) ? end : offset;
}

/**
 * Whether a value stands among others on one line: something beside its own key comes before it on
 * the line. What is written in its place should then stay on the line, too.
 */
export function isAmongOthers(text: string, offset: number): boolean {
  return !/^[ \t]*("(?:[^"\\]|\\.)*"[ \t]*:[ \t]*)?$/.test(
    text.slice(lineStart(text, offset), offset),
  );
}
