import type { TextEdit } from '../../policy/edit';
import type { Range } from '../../policy/range';
import { beginsLine, endsLine, nextLine } from '../lines';

/** Removes a stretch, with the white space before it, or with its whole line if nothing else is on it. */
export function removeTrivia(text: string, { start, end }: Range): TextEdit {
  if (!endsLine(text, end)) return { start, end, newText: '' };
  const space = /[ \t]*$/.exec(text.slice(Math.max(0, start - 256), start))?.[0].length ?? 0;
  return {
    start: start - space,
    end: beginsLine(text, start) ? nextLine(text, end) : end,
    newText: '',
  };
}
