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
export function* repetitions({ node, statements, oddEntries }: Policy): Generator<Repetition> {
  if (node !== undefined) yield* repeatedIn(node, oddEntries);
  for (const statement of statements) {
    yield* repeatedIn(statement.node, statement.oddEntries);
    for (const element of ['Principal', 'NotPrincipal'] as const) {
      const value = statement.elements.get(element)?.value;
      if (value?.kind === 'map') yield* repeatedIn(value);
    }
    yield* repeatedInCondition(statement);
  }
}

function* repeatedInCondition(statement: Statement): Generator<Repetition> {
  const block = statement.elements.get('Condition')?.value;
  if (block?.kind !== 'map') return;
  for (const { entry, first } of repeatedIn(block)) {
    yield { entry, first, condition: { block, statement } };
  }
  for (const { value } of block.entries) if (value?.kind === 'map') yield* repeatedIn(value);
}

/** Keys of one map that are there already. What is wrong with the key itself is another rule's. */
function* repeatedIn(map: MapValue, odd: readonly OddEntry[] = []): Generator<Repetition> {
  const wrong = new Set(
    odd.filter(({ reason }) => reason !== 'repeated').map(({ entry }) => entry),
  );
  const seen = new Map<string, Entry>();
  for (const entry of map.entries) {
    const key = entry.key.text;
    if (key === undefined || wrong.has(entry)) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, entry);
    else yield { entry, first };
  }
}
