import type { PlainValue, TextEdit } from '../../../policy/edit';
import type { Entry, ListValue, Value } from '../../../policy/value';
import type { ContainerChange } from './containerChange';
import { formatValue } from './format';
import type { Writing } from './format';
import { indentationAt } from './layout';
import { changeSequence, indentOfChildren, isMultiline } from './sequence';
import type { Sequence } from './sequence';

/** Writes the changes to a list. */
export function changeList(
  list: ListValue,
  { removed, inserted }: ContainerChange,
  writing: Writing,
): readonly TextEdit[] {
  const { text, style } = writing;
  const sequence = { range: list.range, children: list.items.map(({ range }) => range) };
  const indexOf = (item: Value | Entry | undefined): number =>
    list.items.findIndex((one) => one === item);
  return changeSequence(
    text,
    sequence,
    {
      removed: new Set([...removed].map(indexOf)),
      inserted: inserted.map(({ after, value }) => ({
        after: indexOf(after),
        newText: formatItem(value, sequence, writing),
      })),
    },
    style,
  );
}

function formatItem(value: PlainValue, sequence: Sequence, writing: Writing): string {
  const { text, style } = writing;
  if (isMultiline(text, sequence)) {
    return formatValue(value, writing, indentOfChildren(text, sequence, style.unit));
  }
  // `[{` on one line, and the object on several: the next one is written alike.
  const spread = sequence.children.some(({ start, end }) => /[\r\n]/.test(text.slice(start, end)));
  const indent = indentationAt(text, sequence.range.start);
  return formatValue(value, writing, indent, !spread);
}
