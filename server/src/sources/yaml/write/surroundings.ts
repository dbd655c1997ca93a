import type { Range } from '../../../policy/range';
import type { Entry, ListValue, MapValue, Value } from '../../../policy/value';
import { lineEnd, lineStart } from '../../lines';

/** Where a value stands: in which collection, and under which key. */
export interface Surroundings {
  /** The innermost entry or list that holds it; undefined for the root. */
  readonly holder: Entry | ListValue | undefined;
  /** It stands between brackets, its own not counted. */
  readonly inFlow: boolean;
}

/** Finds the surroundings of the value at a range, among all values under a root. */
export function surroundingsOf(text: string, root: Value, range: Range): Surroundings {
  let at: Surroundings = { holder: undefined, inFlow: false };
  let value: Value | undefined = root;
  while (value !== undefined && !isSame(value.range, range)) {
    const inFlow: boolean = at.inFlow || isFlow(text, value);
    if (value.kind === 'list') {
      const item: Value | undefined = value.items.find((one) => holds(one.range, range));
      at = { holder: value, inFlow };
      value = item;
    } else if (value.kind === 'map') {
      const entry: Entry | undefined = value.entries.find((one) => holds(one.range, range));
      at = { holder: entry ?? at.holder, inFlow };
      value = entry?.value;
    } else {
      value = undefined;
    }
  }
  return at;
}

const isSame = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

const holds = (outer: Range, inner: Range): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Whether a collection, or the argument of a tag, is written with brackets. */
export const isFlow = (text: string, { range, kind }: Value): boolean =>
  (kind === 'list' || kind === 'map') &&
  /^(?:![\w:]+\s+)?[[{]/.test(text.slice(range.start, range.start + 40));

/** The number of characters before an offset on its line. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** The end of the line on which something ends; a block scalar ends with the break of its last line. */
export function endOfLine(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - 2), end);
  if (before.endsWith('\r\n')) return end - 2;
  return before.endsWith('\n') || before.endsWith('\r') ? end - 1 : lineEnd(text, end);
}

/** Where a child of a block collection begins: at its key, or at the dash before it. */
export function headOf(
  text: string,
  container: ListValue | MapValue,
  child: Value | Entry,
): number {
  if (container.kind === 'map') return child.range.start;
  const dash = text.lastIndexOf('-', child.range.start - 1);
  return Math.max(container.range.start, dash);
}
