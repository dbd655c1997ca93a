import type { OddEntry, Policy, Statement } from '../../policy/model';
import type { Entry, MapValue } from '../../policy/value';

/** A key that its map has already. */
export interface Repetition {
  readonly entry: Entry;
  readonly first: Entry;
  /** For operators: the Condition that they stand in, and its statement. */
  readonly condition?: { readonly block: MapValue; readonly statement: Statement };
}

/** Keys that stand twice in one map of a policy, in the very same spelling. */
export function repetitions({ node, statements, oddEntries }: Policy): readonly Repetition[] {
  const ofPolicy = node === undefined ? NONE : repeatedIn(node, oddEntries);
  return [...ofPolicy, ...statements.flatMap(repeatedInStatement)];
}

function repeatedInStatement(statement: Statement): readonly Repetition[] {
  const principals = (['Principal', 'NotPrincipal'] as const).flatMap((element) => {
    const value = statement.elements.get(element)?.value;
    return value?.kind === 'map' ? repeatedIn(value) : NONE;
  });
  return [
    ...repeatedIn(statement.node, statement.oddEntries),
    ...principals,
    ...repeatedInCondition(statement),
  ];
}

function repeatedInCondition(statement: Statement): readonly Repetition[] {
  const block = statement.elements.get('Condition')?.value;
  if (block?.kind !== 'map') return NONE;
  return [
    ...repeatedIn(block).map((one) => ({ ...one, condition: { block, statement } })),
    ...block.entries.flatMap(({ value }) => (value?.kind === 'map' ? repeatedIn(value) : NONE)),
  ];
}

const NONE: readonly Repetition[] = [];

/** Keys of one map that are there already. What is wrong with the key itself is another rule's. */
function repeatedIn({ entries }: MapValue, odd: readonly OddEntry[] = []): readonly Repetition[] {
  // Hardly any map has a key twice.
  if (new Set(entries.map(({ key }) => key.text)).size === entries.length) return NONE;
  const wrong = new Set(
    odd.filter(({ reason }) => reason !== 'repeated').map(({ entry }) => entry),
  );
  const found: Repetition[] = [];
  const seen = new Map<string, Entry>();
  for (const entry of entries) {
    const key = entry.key.text;
    if (key === undefined || wrong.has(entry)) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, entry);
    else found.push({ entry, first });
  }
  return found;
}
