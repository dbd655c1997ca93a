import type { TextEdit } from '../../../../policy/edit';
import type { Lines } from './lineChange';

/** Puts braces that stand on one line with what is between them on lines of their own. */
export function expansion(
  text: string,
  { open, close, children, indent, outer }: Lines,
  eol: string,
): readonly TextEdit[] {
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return [];
  const edits: TextEdit[] = [];
  const before = text.slice(open, first.range.start);
  if (before.trim() === '' && !/[\r\n]/.test(before)) {
    edits.push({ start: open, end: first.range.start, newText: eol + indent });
  }
  const behind = text.slice(last.range.end, close);
  if (behind.trim() === '' && !/[\r\n]/.test(behind)) {
    edits.push({ start: last.range.end, end: close, newText: eol + outer });
  }
  return edits;
}
