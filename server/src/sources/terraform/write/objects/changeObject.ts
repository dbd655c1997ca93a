import type { TextEdit } from '../../../../policy/edit';
import type { Entry, MapValue, Value } from '../../../../policy/value';
import { readLayout } from '../../../edits/brackets/layout';
import { changeSequence } from '../../../edits/brackets/sequence';
import { beginsLine, indentationAt } from '../../../lines';
import type { ContainerChange } from '../containerChange';
import { formatKey, formatValue } from '../format';
import type { Writing } from '../format';
import { changeLines } from '../lines/changeLines';
import type { LineInsertion } from '../lines/lineChange';

/** Writes the changes to an object. */
export function changeObject(
  map: MapValue,
  change: ContainerChange,
  writing: Writing,
): readonly TextEdit[] {
  const first = map.entries[0]?.range.start ?? map.range.end;
  const onOneLine = !/[\r\n]/.test(writing.text.slice(map.range.start, first));
  return onOneLine && map.entries.length > 0
    ? changeInline(map, change, writing)
    : changeSpread(map, change, writing);
}

function changeInline(
  map: MapValue,
  { removed, renamed, inserted }: ContainerChange,
  writing: Writing,
): readonly TextEdit[] {
  const { text, style } = writing;
  const children = map.entries.map(({ range }) => range);
  const indexOf = (entry: Value | Entry | undefined): number =>
    map.entries.findIndex((one) => one === entry);
  const indent = indentationAt(text, map.range.start);
  return [
    ...changeSequence(
      text,
      readLayout(text, map.range, children),
      {
        removed: new Set([...removed].map(indexOf)),
        inserted: inserted.map(({ after, key = '', value }) => ({
          after: indexOf(after),
          newText: formatKey(key, style) + style.assign + formatValue(value, writing, indent, true),
        })),
      },
      { eol: style.eol, indent, inline: true, gap: ' ' },
    ),
    ...[...renamed].map(([entry, key]) => ({
      ...entry.key.range,
      newText: newKey(entry, key, text),
    })),
  ];
}

function changeSpread(
  map: MapValue,
  { removed, renamed, inserted }: ContainerChange,
  writing: Writing,
): readonly TextEdit[] {
  const { text, style } = writing;
  const outer = indentationAt(text, map.range.start);
  const first = map.entries[0];
  const indent =
    first !== undefined && beginsLine(text, first.range.start)
      ? indentationAt(text, first.range.start)
      : outer + style.unit;
  const indexOf = (entry: Value | Entry | undefined): number =>
    map.entries.findIndex((one) => one === entry);
  const closed = text[map.range.end - 1] === '}';
  return changeLines(
    text,
    {
      open: map.range.start + 1,
      close: closed ? map.range.end - 1 : map.range.end,
      children: map.entries.map(({ range, key }) => ({
        range,
        name: key.range,
        isBlock: false,
      })),
      indent,
      outer,
    },
    {
      removed: new Set([...removed].map(indexOf)),
      renamed: new Map(
        [...renamed].map(([entry, key]) => [indexOf(entry), newKey(entry, key, text)]),
      ),
      inserted: inserted.map(({ after, key = '', value }): LineInsertion => ({
        after: indexOf(after),
        added: { name: formatKey(key, style), value: formatValue(value, writing, indent) },
      })),
    },
    style,
  );
}

/** A key in the quotes that it has, or needs. */
const newKey = ({ key }: Entry, name: string, text: string): string =>
  formatKey(name, { quotedKeys: text[key.range.start] === '"' });
