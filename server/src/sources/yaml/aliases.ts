import { stringValue } from '../../policy/value';
import type { Range } from '../../policy/range';
import type { Entry, StringValue, Value } from '../../policy/value';
import { markElsewhere } from '../edits/elsewhere';

/** How much all aliases of a text together may stand for; aliases of aliases grow without bounds. */
const MAX_COPIED = 20_000;

/** Copies values to the places of aliases. */
export interface AliasCopier {
  /** The value as if it stood where the alias does; undefined where there would be too many of them. */
  readonly copy: (value: Value, alias: Range) => Value | undefined;
}

/** Begins to copy for one text. */
export function aliasCopier(): AliasCopier {
  let left = MAX_COPIED;
  return {
    copy: (value, alias) => {
      left -= sizeOf(value, left);
      return left < 0 ? undefined : copyTo(value, alias);
    },
  };
}

/** How many values there are in a value; counting stops above a limit. */
function sizeOf(value: Value, limit: number): number {
  let size = 1;
  const inner =
    value.kind === 'list'
      ? value.items
      : value.kind === 'map'
        ? value.entries.flatMap((entry) => entry.value ?? [])
        : [];
  for (const one of inner) {
    if (size > limit) break;
    size += sizeOf(one, limit - size);
  }
  return size;
}

const copyTo = (value: Value, range: Range): Value => markElsewhere(copyOf(value, range), value);

function copyOf(value: Value, range: Range): Value {
  switch (value.kind) {
    case 'string':
      return copyString(value, range);
    case 'list':
      return { ...value, range, items: value.items.map((item) => copyTo(item, range)) };
    case 'map':
      return { ...value, range, entries: value.entries.map((entry) => copyEntry(entry, range)) };
    case 'scalar':
    case 'unknown':
      return { ...value, range };
  }
}

/** An entry as if it stood at another place: that of an alias behind a merge key. */
export const copyEntry = (entry: Entry, range: Range): Entry =>
  markElsewhere({
    range,
    key: copyString(entry.key, range),
    value: entry.value && copyTo(entry.value, range),
  });

function copyString(value: StringValue, range: Range): StringValue {
  const parts = value.parts.map(({ text }) =>
    text === undefined ? { range, text } : { range, text, whole: true as const },
  );
  return stringValue(range, range, parts);
}
