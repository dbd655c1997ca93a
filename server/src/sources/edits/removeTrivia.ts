import type { TextEdit } from '../../policy/edit';
import { lineEnd } from './brackets/layout';

/** Removes a stretch, with the white space before it, or with its whole line if nothing else is on it. */
export function removeTrivia(text: string, start: number, end: number): TextEdit {
  const before = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const lineStart = start - before;
  const alone = lineStart === 0 || /[\r\n]/.test(text[lineStart - 1] ?? '');
  const stop = lineEnd(text, end);
  if (alone && text.slice(end, stop).trim() === '' && stop < text.length) {
    const eol = text.startsWith('\r\n', stop) ? 2 : 1;
    return { start: lineStart, end: stop + eol, newText: '' };
  }
  return { start: text.slice(end, stop).trim() === '' ? lineStart : start, end, newText: '' };
}
