import type { Entry, ListValue, MapValue, StringValue, Value } from '../../../policy/value';
import { needsQuotes } from './scalar';
import type { Quoting } from './scalar';
import { columnOf, headOf, isFlow } from './surroundings';

/** How a policy is written, so that what is added looks as if a person had added it. */
export interface YamlStyle {
  readonly eol: string;
  /** Columns that a map goes in below its key. */
  readonly mapIndent: number;
  /** Columns that a list goes in below its key; often none. */
  readonly listIndent: number;
  /** A dash with the space behind it. */
  readonly dash: string;
  /** How most strings are written, and how those that need quotes are. */
  readonly strings: Quoting;
  readonly quotes: 'single' | 'double';
  readonly keys: Quoting;
  /** Lists of strings are written with brackets. */
  readonly flowLists: boolean;
  /** Within brackets on one line. */
  readonly listPadding: string;
  readonly mapPadding: string;
}

/** Fixes are written one at a time; each asks for the style of the same policy. */
const styles = new WeakMap<Value, YamlStyle>();

/** The style of a policy, read from its text once. */
export function styleOf(text: string, root: Value): YamlStyle {
  const known = styles.get(root);
  if (known !== undefined) return known;
  const style = readStyle(text, root);
  styles.set(root, style);
  return style;
}

function readStyle(text: string, root: Value): YamlStyle {
  const own = text.slice(root.range.start, root.range.end);
  const all = [...stringsUnder(root)];
  const free = all.filter(({ outline }) => !needsQuotes(outline, false));
  const quoting = (value: StringValue) => quotingOf(text, value);
  const keys = [...entriesUnder(root)].map(({ key }) => quotingOf(text, key));
  const mapIndent = firstOf(entriesUnder(root), (entry) => indentOf(text, entry, 'map')) ?? 2;
  const lists = [...listsUnder(root)];
  const telling = lists.find(({ items }) => items.length > 1) ?? lists[0];
  return {
    eol: /\r\n|\n|\r/.exec(own)?.[0] ?? /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    mapIndent,
    listIndent: firstOf(entriesUnder(root), (entry) => indentOf(text, entry, 'list')) ?? mapIndent,
    dash: dashOf(text, root) ?? '- ',
    strings: mostOf(free.map(quoting), 'plain'),
    quotes: quotesOf(text, all.map(quoting)),
    keys: mostOf(keys, 'plain'),
    flowLists: telling !== undefined && isFlow(text, telling),
    listPadding: /\[( *)[^\s\]]/.exec(own)?.[1] ?? '',
    mapPadding: /\{( *)[^\s}]/.exec(own.replaceAll('${', ''))?.[1] ?? ' ',
  };
}

/** How a string is written; undefined for a block scalar, and for what is no string of its own. */
export function quotingOf(text: string, { range }: StringValue): Quoting | undefined {
  const source = text.slice(range.start, range.end);
  const mark = source.replace(/^![\w:]+\s+/, '')[0];
  if (mark === '"') return 'double';
  if (mark === "'") return 'single';
  return /^[|>[{*]/.test(mark ?? '') || source.includes('\n') ? undefined : 'plain';
}

/** The commonest; values that have to be in quotes say nothing about the others. */
function mostOf(all: readonly (Quoting | undefined)[], otherwise: Quoting): Quoting {
  const count = (one: Quoting): number => all.filter((quoting) => quoting === one).length;
  const [plain, single, double] = [count('plain'), count('single'), count('double')];
  if (plain >= single + double) return plain === 0 ? otherwise : 'plain';
  return double > single ? 'double' : 'single';
}

function quotesOf(text: string, own: readonly (Quoting | undefined)[]): 'single' | 'double' {
  const single = own.filter((quoting) => quoting === 'single').length;
  const double = own.filter((quoting) => quoting === 'double').length;
  if (single !== double) return double > single ? 'double' : 'single';
  // A sample of the file is enough to tell what its author does.
  const sample = text.slice(0, 20_000);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  return count(/[:-] "/g) > count(/[:-] '/g) ? 'double' : 'single';
}

/** The columns that a collection in block style goes in below its key. */
function indentOf(text: string, entry: Entry, kind: 'list' | 'map'): number | undefined {
  const { key, value } = entry;
  if (value?.kind !== kind || isFlow(text, value) || value.range.start < key.range.end)
    return undefined;
  if (!/[\r\n]/.test(text.slice(key.range.end, value.range.start))) return undefined;
  const indent = columnOf(text, value.range.start) - columnOf(text, key.range.start);
  return indent >= 0 ? indent : undefined;
}

function dashOf(text: string, root: Value): string | undefined {
  return firstOf(
    listsUnder(root, () => true),
    (list) => {
      const first = list.items[0];
      if (first === undefined || isFlow(text, list)) return undefined;
      return /^- +$/.exec(text.slice(headOf(text, list, first), first.range.start))?.[0];
    },
  );
}

function firstOf<T, U>(all: Iterable<T>, read: (one: T) => U | undefined): U | undefined {
  for (const one of all) {
    const found = read(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function* under(value: Value): Generator<Value> {
  yield value;
  if (value.kind === 'list') for (const item of value.items) yield* under(item);
  if (value.kind === 'map')
    for (const entry of value.entries) if (entry.value !== undefined) yield* under(entry.value);
}

function* stringsUnder(root: Value): Generator<StringValue> {
  for (const value of under(root)) if (value.kind === 'string') yield value;
}

function* entriesUnder(root: Value): Generator<Entry> {
  for (const value of under(root))
    if (value.kind === 'map') yield* (value satisfies MapValue).entries;
}

/** Lists of strings, or those that a test wants. */
function* listsUnder(
  root: Value,
  test = (list: ListValue): boolean =>
    list.items.length > 0 && list.items.every(({ kind }) => kind === 'string'),
): Generator<ListValue> {
  for (const value of under(root)) if (value.kind === 'list' && test(value)) yield value;
}
