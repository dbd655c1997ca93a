import type { MapValue, Value } from '../../policy/value';
import { readLayout } from '../edits/brackets/layout';
import { indentationAt } from '../lines';

/** How a policy is written, so that what is added looks as if a person had added it. */
export interface Style {
  readonly eol: string;
  /** One level of indentation. */
  readonly unit: string;
  /** The whole policy stands on one line. */
  readonly oneLine: boolean;
  /** Lists of strings stand on one line, while the rest of the policy does not. */
  readonly inlineLists: boolean;
  /** Between a key and its value: `: ` or `:`. */
  readonly colon: string;
  /** Between items on one line: `, ` or `,`. */
  readonly comma: string;
}

/** Fixes are written one at a time; each asks for the style of the same policy. */
const styles = new WeakMap<Value, Style>();

/** The style of a policy, read from its text once. */
export function styleOf(text: string, root: Value): Style {
  const known = styles.get(root);
  if (known !== undefined) return known;
  const style = readStyle(text, root);
  styles.set(root, style);
  return style;
}

function readStyle(text: string, root: Value): Style {
  const own = text.slice(root.range.start, root.range.end);
  const eol = /\r\n|\n|\r/.exec(own)?.[0];
  const colon = firstColon(text, root);
  return {
    eol: eol ?? /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    unit: readUnit(text, root) ?? '  ',
    oneLine: eol === undefined,
    inlineLists: findListStyle(text, root) === 'inline',
    colon: colon ?? (eol === undefined ? ':' : ': '),
    comma: /,( *)["{[]/.exec(own)?.[1] === '' && eol === undefined ? ',' : ', ',
  };
}

function firstColon(text: string, root: Value): string | undefined {
  const entry = entriesOf(root).find(({ value }) => value !== undefined);
  if (entry?.value === undefined) return undefined;
  const between = text.slice(entry.key.range.end, entry.value.range.start);
  return /^ ?: ?$/.test(between) ? between : undefined;
}

const entriesOf = (value: Value): MapValue['entries'] => {
  if (value.kind === 'map') return value.entries;
  const first = value.kind === 'list' ? value.items[0] : undefined;
  return first === undefined ? [] : entriesOf(first);
};

/** The indentation that a child has beyond its container, at the first place that shows it. */
function readUnit(text: string, value: Value): string | undefined {
  const children = childrenOf(value);
  const first = children[0];
  if (first !== undefined) {
    const layout = readLayout(
      text,
      value.range,
      children.map((child) => child.range),
    );
    const outer = indentationAt(text, value.range.start);
    const inner = indentationAt(text, first.range.start);
    if (layout.multiline && inner.startsWith(outer) && inner.length > outer.length) {
      return inner.slice(outer.length);
    }
  }
  for (const child of children) {
    const unit = readUnit(text, child);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

const childrenOf = (value: Value): readonly Value[] => {
  if (value.kind === 'list') return value.items;
  return value.kind === 'map' ? value.entries.flatMap((entry) => entry.value ?? []) : [];
};

/** How the first list of several strings is written, else the first list of one. */
function findListStyle(text: string, root: Value): 'inline' | 'multiline' | undefined {
  const lists = [...stringLists(root)];
  const telling = lists.find((list) => list.items.length > 1) ?? lists[0];
  if (telling === undefined) return undefined;
  const own = text.slice(telling.range.start, telling.range.end);
  return /[\r\n]/.test(own) ? 'multiline' : 'inline';
}

function* stringLists(value: Value): Generator<Value & { readonly kind: 'list' }> {
  if (
    value.kind === 'list' &&
    value.items.length > 0 &&
    value.items.every((item) => item.kind === 'string')
  ) {
    yield value;
  } else {
    for (const child of childrenOf(value)) yield* stringLists(child);
  }
}
