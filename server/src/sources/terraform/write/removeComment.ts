import type { TextEdit } from '../../../policy/edit';
import type { Range } from '../../../policy/range';
import { lineEndAt } from '../hcl/scanner';
import { beginsLine, nextLine } from './layout';

/** Removes a comment with the white space before it, or with its line where nothing else is on it. */
export function removeComment(text: string, { start, end }: Range): TextEdit {
  const space = /[ \t]*$/.exec(text.slice(Math.max(0, start - 256), start))?.[0].length ?? 0;
  const restIsBlank = text.slice(end, lineEndAt(text, end)).trim() === '';
  if (!restIsBlank) return { start, end, newText: '' };
  const from = start - space;
  return { start: from, end: beginsLine(text, start) ? nextLine(text, end) : end, newText: '' };
}
