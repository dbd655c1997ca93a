import type { Range } from '../../policy/range';
import type { Entry, MapValue, Value } from '../../policy/value';
import type { Change } from './change';
import { lineStart } from '../lines';

/** An entry of a map. */
export interface Level {
  readonly map: MapValue;
  readonly index: number;
  readonly entry: Entry;
}

/** An entry of a map in block style, with the lines that are its own. */
export interface Section extends Level {
  /** The entries around it, from the root on. */
  readonly around: readonly Level[];
  /** From the beginning of the line of its key to that of the next one. */
  readonly lines: Range;
  /** The columns before its key. */
  readonly indent: number;
}

/** UTF-16 units that are read in no time: within such a section no smaller one is looked for. */
const SMALL = 4096;

/** The entry of a root's nested maps in whose own lines a change is; a small one, where there is one. */
export function sectionAround(text: string, root: Value, change: Change): Section | undefined {
  let found: Section | undefined;
  let value: Value | undefined = root;
  while (value?.kind === 'map' && sizeOf(found) > SMALL) {
    const section = sectionIn(text, value, change, found);
    if (section === undefined) break;
    found = section;
    value = section.entry.value;
  }
  return found;
}

const sizeOf = (section: Section | undefined): number =>
  section === undefined ? Infinity : section.lines.end - section.lines.start;

function sectionIn(
  text: string,
  map: MapValue,
  change: Change,
  outer: Section | undefined,
): Section | undefined {
  // The key itself has to stay: what comes before it may belong to the text of the entry before.
  const index = map.entries.findLastIndex(({ key }) => key.range.start < change.start);
  const entry = map.entries[index];
  if (entry === undefined || !isBlock(map)) return undefined;
  const next = map.entries[index + 1];
  const start = lineStart(text, entry.key.range.start);
  const end = next ? lineStart(text, next.key.range.start) : (outer?.lines.end ?? text.length);
  // And so has the line break before the next key.
  if (change.end >= end && end < text.length) return undefined;
  const indent = indentOf(text, entry);
  if (indent === undefined || (next && indentOf(text, next) !== indent)) return undefined;
  const around = outer === undefined ? [] : [...outer.around, levelOf(outer)];
  return { map, index, entry, around, lines: { start, end }, indent };
}

const levelOf = ({ map, index, entry }: Section): Level => ({ map, index, entry });

/** A map in braces begins before its first key. */
const isBlock = ({ entries, range }: MapValue): boolean =>
  entries[0]?.key.range.start === range.start;

/** The columns before an entry's key; undefined where something else stands there. */
export function indentOf(text: string, { key }: Entry): number | undefined {
  const { start } = key.range;
  const before = text.slice(lineStart(text, start), start);
  return /^ *$/.test(before) ? before.length : undefined;
}
