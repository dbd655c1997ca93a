import type { TextEdit } from '../../../policy/edit';
import type { Range } from '../../../policy/range';

/** A comma, where another child follows without one. */
export const commaAfter = (text: string, offset: number): string =>
  /^["{[]/.test(skipTrivia(text.slice(offset, offset + 4096))) ? ',' : '';

/** The missing comma behind the last child before an offset. */
export function commaBefore(
  text: string,
  offset: number,
  siblings: readonly { readonly range: Range }[],
): readonly TextEdit[] {
  const before = siblings.findLast(({ range }) => range.end <= offset)?.range.end;
  if (before === undefined) return [];
  const hasComma = skipTrivia(text.slice(before, offset)).startsWith(',');
  return hasComma ? [] : [{ start: before, end: before, newText: ',' }];
}

const skipTrivia = (text: string): string => text.replace(/^(\s+|\/\/[^\r\n]*|\/\*[^]*?\*\/)*/, '');
