import type { StringValue } from '../../../policy/value';
import { indentationAt } from '../../lines';
import { encodeCharacters } from './scalar';
import { quotingOf } from './style';
import { columnOf } from './surroundings';

/** How characters are written that come into a string: with its escapes, or the indentation of its lines. */
export function encoderFor(text: string, string: StringValue): (characters: string) => string {
  const style =
    quotingOf(text, string) ?? (isBlock(text, string) ? 'block' : styleOfLines(text, string));
  const indentation =
    style === 'block' ? blockIndentation(text, string) : indentationAt(text, string.range.start);
  return (characters) => encodeCharacters(characters, style, indentation);
}

const isBlock = (text: string, { range }: StringValue): boolean =>
  /^[|>]/.test(text[range.start] ?? '');

/** The quotes of a string over several lines. */
const styleOfLines = (
  text: string,
  { range, content }: StringValue,
): 'single' | 'double' | 'plain' =>
  range.start === content.start ? 'plain' : text[range.start] === "'" ? 'single' : 'double';

/** The white space that the lines of a block scalar begin with: what is before its first character. */
function blockIndentation(text: string, string: StringValue): string {
  for (const { text: own = '', range, offsets } of string.parts) {
    const index = own.search(/[^\r\n]/);
    if (index < 0) continue;
    const first = range.start + (offsets?.[index] ?? index);
    return ' '.repeat(columnOf(text, first));
  }
  return indentationAt(text, string.range.start);
}
