import type { PlainValue, TextEdit } from '../../../policy/edit';
import type { Entry, ListValue, Value } from '../../../policy/value';
import { childIndent, readLayout } from '../../edits/brackets/layout';
import type { Layout } from '../../edits/brackets/layout';
import { changeSequence } from '../../edits/brackets/sequence';
import { indentationAt } from '../../lines';
import type { ContainerChange } from './containerChange';
import { formatValue } from './format';
import type { Writing } from './format';

/** Writes the changes to a list. */
export function changeList(
  list: ListValue,
  { removed, inserted }: ContainerChange,
  writing: Writing,
): readonly TextEdit[] {
  const { text, style } = writing;
  const layout = readLayout(
    text,
    list.range,
    list.items.map(({ range }) => range),
  );
  const indexOf = (item: Value | Entry | undefined): number =>
    list.items.findIndex((one) => one === item);
  const indent = childIndent(text, layout, style.unit);
  return changeSequence(
    text,
    layout,
    {
      removed: new Set([...removed].map(indexOf)),
      inserted: inserted.map(({ after, value }) => ({
        after: indexOf(after),
        newText: formatItem(value, layout, writing, indent),
      })),
    },
    { eol: style.eol, indent, inline: !layout.multiline, gap: ' ' },
  );
}

function formatItem(value: PlainValue, layout: Layout, writing: Writing, indent: string): string {
  if (layout.multiline) return formatValue(value, writing, indent);
  const { text } = writing;
  // `[{` on one line, and the object on several: the next one is written alike.
  const spread = layout.children.some(({ start, end }) => /[\r\n]/.test(text.slice(start, end)));
  return formatValue(value, writing, indentationAt(text, layout.range.start), !spread);
}
