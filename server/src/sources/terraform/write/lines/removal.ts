import type { TextEdit } from '../../../../policy/edit';
import { beginsLine, commaAfter, lineEnd, lineStart, nextLine } from '../../../lines';
import type { Lines } from './lineChange';

/** Removes a child with its lines, and a blank line that would be one too many. Comments stay. */
export function removal(
  text: string,
  { children, open, close }: Lines,
  index: number,
  removed: ReadonlySet<number>,
): TextEdit {
  const { start, end: own } = children[index]?.range ?? { start: open, end: open };
  const comma = commaAfter(text, own, lineEnd(text, own));
  const end = comma === undefined ? own : comma + 1;
  const restIsBlank = text.slice(end, lineEnd(text, end)).trim() === '';
  if (!beginsLine(text, start) || !restIsBlank) {
    const space = beginsLine(text, start)
      ? 0
      : (/[ \t]*$/.exec(text.slice(open, start))?.[0].length ?? 0);
    const behind = beginsLine(text, start) ? (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0) : 0;
    return { start: start - space, end: end + behind, newText: '' };
  }
  let from = lineStart(text, start);
  let to = nextLine(text, end);
  const blankBefore = /((?:\r\n|\n|\r)[ \t]*)(?:\r\n|\n|\r)$/.exec(text.slice(open, from));
  const isFirst =
    children.every((_, i) => i >= index || removed.has(i)) && text.slice(open, from).trim() === '';
  const nextIsBlank = text.slice(to, lineEnd(text, to)).trim() === '';
  const closes = to >= close || text.slice(to, close).trim() === '';
  if (blankBefore !== null && (nextIsBlank || closes)) {
    from -= blankBefore[0].length - (/^\r\n|^\n|^\r/.exec(blankBefore[0])?.[0].length ?? 0);
  } else if (isFirst && nextIsBlank && to < close) {
    to = nextLine(text, to);
  }
  return { start: from, end: to, newText: '' };
}
