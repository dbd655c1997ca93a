import type { Policy } from '../../policy/model';
import type { Entry, StringValue, Value } from '../../policy/value';

/** A string of a policy. */
export interface PlacedString {
  readonly value: StringValue;
  /** For a key, its entry. */
  readonly entry: Entry | undefined;
}

/** Every key and every string, but not the Sids: a rule of their own is stricter with them. */
export function stringsIn({ node, statements }: Policy): readonly PlacedString[] {
  const sids = new Set<Value | undefined>(statements.map(({ sid }) => sid));
  const found: PlacedString[] = [];
  const roots = node === undefined ? statements.map((statement) => statement.node) : [node];
  for (const root of roots) addStrings(root, found);
  return found.filter(({ value }) => !sids.has(value));
}

function addStrings(value: Value, found: PlacedString[]): void {
  if (value.kind === 'string') found.push({ value, entry: undefined });
  if (value.kind === 'list') for (const item of value.items) addStrings(item, found);
  if (value.kind === 'map') {
    for (const entry of value.entries) {
      found.push({ value: entry.key, entry });
      if (entry.value !== undefined) addStrings(entry.value, found);
    }
  }
}
