import type { Range } from './range';
import type { Entry, StringPart, StringValue, Value } from './value';

/**
 * A value as it stands when the text before it has grown or shrunk by some UTF-16 units: one that was
 * read there, and not put together from what stands at other places.
 */
export function moveValue<T extends Value>(value: T, by: number): T {
  return move(value, by) as T;
}

/** An entry as it stands when the text before it has grown or shrunk by some UTF-16 units. */
export const moveEntry = (entry: Entry, by: number): Entry => ({
  range: moveRange(entry.range, by),
  key: moveString(entry.key, by),
  value: entry.value && moveValue(entry.value, by),
});

/** A range that many UTF-16 units further on. */
export const moveRange = ({ start, end }: Range, by: number): Range => ({
  start: start + by,
  end: end + by,
});

function move(value: Value, by: number): Value {
  switch (value.kind) {
    case 'string':
      return moveString(value, by);
    case 'list': {
      const items = value.items.map((item) => moveValue(item, by));
      return { ...value, range: moveRange(value.range, by), items };
    }
    case 'map': {
      const entries = value.entries.map((entry) => moveEntry(entry, by));
      return { ...value, range: moveRange(value.range, by), entries };
    }
    case 'scalar':
    case 'unknown':
      return { ...value, range: moveRange(value.range, by) };
  }
}

const moveString = (value: StringValue, by: number): StringValue => ({
  ...value,
  range: moveRange(value.range, by),
  content: moveRange(value.content, by),
  parts: value.parts.map((part): StringPart => ({ ...part, range: moveRange(part.range, by) })),
});
