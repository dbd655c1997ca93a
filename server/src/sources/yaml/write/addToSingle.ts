import type { PlainValue, TextEdit } from '../../../policy/edit';
import type { Entry, Value } from '../../../policy/value';
import { formatItem } from './block';
import type { Writing } from './flow';
import { behindColon, replace } from './replace';
import { quotingOf } from './style';
import { columnOf, endOfLine, surroundingsOf } from './surroundings';

/** A single value becomes a list of itself and the new ones; its comment stays with it. */
export function addToSingle(
  writing: Writing,
  root: Value,
  entry: Entry,
  values: readonly PlainValue[],
): readonly TextEdit[] {
  const { text, style } = writing;
  const single = entry.value;
  if (single === undefined) return [];
  const list: readonly PlainValue[] = [{ copyOf: single }, ...values];
  const { inFlow } = surroundingsOf(text, root, single.range);
  const quoting = single.kind === 'string' ? quotingOf(text, single) : undefined;
  const own: Writing = { ...writing, strings: quoting ?? writing.strings };
  const line = text.slice(single.range.end, endOfLine(text, single.range.end));
  if (
    inFlow ||
    style.flowLists ||
    line.trim() === '' ||
    /[\r\n]/.test(text.slice(behindColon(text, entry), single.range.end))
  ) {
    return replace(own, root, single, list);
  }
  const column = columnOf(text, entry.key.range.start) + style.listIndent;
  const pad = style.eol + ' '.repeat(column);
  const behind = endOfLine(text, single.range.end);
  return [
    { start: behindColon(text, entry), end: single.range.start, newText: pad + style.dash },
    {
      start: behind,
      end: behind,
      newText: values.map((value) => pad + formatItem(value, own, column)).join(''),
    },
  ];
}
