import type { PlainValue, TextEdit } from '../../../policy/edit';
import { childrenOf } from '../containerChange';
import type { Child, ContainerChange, Insertion } from '../containerChange';
import { childIndent, readLayout } from './layout';
import { changeSequence } from './sequence';

/** How a language writes what is put between brackets. */
export interface BracketWriting {
  readonly eol: string;
  /** One level of indentation. */
  readonly unit: string;
  /** What has no children yet gets them on one line. */
  readonly oneLine: boolean;
  /** Between items on one line: `, ` or `,`. */
  readonly comma: string;
  readonly value: (value: PlainValue, indent: string, inline: boolean) => string;
  readonly entry: (key: string, value: PlainValue, indent: string, inline: boolean) => string;
}

/** Writes the changes to one container; commas are put and taken so that the result is valid. */
export function writeContainer(
  text: string,
  writing: BracketWriting,
  { container, removed, inserted }: ContainerChange,
): readonly TextEdit[] {
  const children = childrenOf(container);
  const layout = readLayout(
    text,
    container.range,
    children.map((child) => child.range),
  );
  const inline = children.length === 0 ? writing.oneLine : !layout.multiline;
  const indent = childIndent(text, layout, writing.unit);
  const indexOf = (child: Child | undefined): number => children.findIndex((one) => one === child);
  return changeSequence(
    text,
    layout,
    {
      removed: new Set([...removed].map(indexOf)),
      inserted: inserted.map((one) => ({
        after: indexOf(one.after),
        newText: write(one, writing, indent, inline),
      })),
    },
    { eol: writing.eol, indent, inline, gap: writing.comma.slice(1) },
  );
}

function write(one: Insertion, writing: BracketWriting, indent: string, inline: boolean): string {
  if (one.key === undefined) return writing.value(one.value, indent, inline);
  const { length } = writing.unit;
  const outer = inline ? indent : indent.slice(0, Math.max(0, indent.length - length));
  return writing.entry(one.key, one.value, outer, inline);
}
