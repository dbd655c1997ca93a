import type { Policy } from '../../policy/model';
import type { Entry, StringValue, Value } from '../../policy/value';

/** A string of a policy. */
export interface PlacedString {
  readonly value: StringValue;
  /** For a key, its entry. */
  readonly entry: Entry | undefined;
}

/** Every key and every string, but not the Sids: a rule of their own is stricter with them. */
export function* stringsIn({ node, statements }: Policy): Generator<PlacedString> {
  const sids = new Set<Value | undefined>(statements.map(({ sid }) => sid));
  const roots = node === undefined ? statements.map((statement) => statement.node) : [node];
  for (const root of roots) {
    for (const placed of walk(root)) if (!sids.has(placed.value)) yield placed;
  }
}

function* walk(value: Value): Generator<PlacedString> {
  if (value.kind === 'string') yield { value, entry: undefined };
  if (value.kind === 'list') for (const item of value.items) yield* walk(item);
  if (value.kind === 'map') {
    for (const entry of value.entries) {
      yield { value: entry.key, entry };
      if (entry.value !== undefined) yield* walk(entry.value);
    }
  }
}
