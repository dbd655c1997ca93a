import type { PlainValue, PolicyEdit } from '../../../policy/edit';
import type { Entry, ListValue, MapValue, Value } from '../../../policy/value';

/** All that is added to and removed from one list or object. */
export interface ContainerChange {
  readonly removed: ReadonlySet<Value | Entry>;
  readonly renamed: ReadonlyMap<Entry, string>;
  readonly inserted: readonly {
    /** The first one where left out. */
    readonly after: Value | Entry | undefined;
    readonly key?: string;
    readonly value: PlainValue;
  }[];
}

export const NO_CHANGE: ContainerChange = {
  removed: new Set(),
  renamed: new Map(),
  inserted: [],
};

export const merged = (a: ContainerChange, b: ContainerChange): ContainerChange => ({
  removed: new Set([...a.removed, ...b.removed]),
  renamed: new Map([...a.renamed, ...b.renamed]),
  inserted: [...a.inserted, ...b.inserted],
});

/** What an edit changes in a container; undefined for an edit that changes none. */
export function containerChange(
  edit: PolicyEdit,
): { readonly container: ListValue | MapValue; readonly change: ContainerChange } | undefined {
  switch (edit.kind) {
    case 'remove-item':
      return { container: edit.list, change: { ...NO_CHANGE, removed: new Set([edit.item]) } };
    case 'remove-entry':
      return { container: edit.map, change: { ...NO_CHANGE, removed: new Set([edit.entry]) } };
    case 'insert-item':
      return {
        container: edit.list,
        change: { ...NO_CHANGE, inserted: [{ after: edit.after, value: edit.value }] },
      };
    case 'add-entry': {
      const { map, key, value } = edit;
      const after = edit.first === true ? undefined : (edit.after ?? map.entries.at(-1));
      return { container: map, change: { ...NO_CHANGE, inserted: [{ after, key, value }] } };
    }
    case 'add-values': {
      const list = edit.entry.value;
      if (list?.kind !== 'list') return undefined;
      const after = list.items.at(-1);
      const inserted = edit.values.map((value) => ({ after, value }));
      return { container: list, change: { ...NO_CHANGE, inserted } };
    }
    default:
      return undefined;
  }
}
