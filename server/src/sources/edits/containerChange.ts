import type { PlainValue, PolicyEdit } from '../../policy/edit';
import type { Entry, ListValue, MapValue, Value } from '../../policy/value';

/** A child of a list or a map. */
export type Child = Value | Entry;

/** Something to be added behind a child, or as the first one. */
export interface Insertion {
  readonly after: Child | undefined;
  /** For maps. */
  readonly key?: string;
  readonly value: PlainValue;
}

/** All that is added to and removed from one list or map. */
export interface ContainerChange {
  readonly container: ListValue | MapValue;
  readonly removed: ReadonlySet<Child>;
  readonly inserted: readonly Insertion[];
}

/** Edits that add or remove children, gathered by container, and all others as they are. */
export interface GatheredEdits {
  readonly changes: readonly ContainerChange[];
  readonly others: readonly PolicyEdit[];
}

/** Gathers the edits of each container, so that what stands between its children comes out right. */
export function gatherChanges(edits: readonly PolicyEdit[]): GatheredEdits {
  const changes = new Map<ContainerChange['container'], ContainerChange[]>();
  const others: PolicyEdit[] = [];
  for (const edit of edits) {
    const change = containerChange(edit);
    if (change === undefined) {
      others.push(edit);
      continue;
    }
    const same = changes.get(change.container);
    if (same === undefined) changes.set(change.container, [change]);
    else same.push(change);
  }
  return {
    changes: [...changes].map(([container, same]) => merge(container, same)),
    others,
  };
}

const merge = (
  container: ContainerChange['container'],
  changes: readonly ContainerChange[],
): ContainerChange => ({
  container,
  removed: new Set(changes.flatMap(({ removed }) => [...removed])),
  inserted: changes.flatMap(({ inserted }) => inserted),
});

/** What an edit changes in a container; undefined for an edit that changes none. */
export function containerChange(edit: PolicyEdit): ContainerChange | undefined {
  const change = (
    container: ContainerChange['container'],
    removed: readonly Child[],
    inserted: readonly Insertion[],
  ): ContainerChange => ({ container, removed: new Set(removed), inserted });
  switch (edit.kind) {
    case 'remove-item':
      return change(edit.list, [edit.item], []);
    case 'remove-entry':
      return change(edit.map, [edit.entry], []);
    case 'insert-item':
      return change(edit.list, [], [{ after: edit.after, value: edit.value }]);
    case 'add-entry': {
      const after = edit.first === true ? undefined : (edit.after ?? edit.map.entries.at(-1));
      return change(edit.map, [], [{ after, key: edit.key, value: edit.value }]);
    }
    case 'add-values': {
      const list = edit.entry.value;
      if (list?.kind !== 'list') return undefined;
      const after = list.items.at(-1);
      return change(
        list,
        [],
        edit.values.map((value) => ({ after, value })),
      );
    }
    default:
      return undefined;
  }
}

/** The children of a container. */
export const childrenOf = (container: ListValue | MapValue): readonly Child[] =>
  container.kind === 'list' ? container.items : container.entries;
