import type { PolicyEdit } from '../../../policy/edit';
import type { Entry } from '../../../policy/value';
import { containerChange as changeOf } from '../../edits/containerChange';
import type { ContainerChange as Change } from '../../edits/containerChange';

/** All that is added to and removed from one list or object, and which of its keys are renamed. */
export interface ContainerChange extends Pick<Change, 'removed' | 'inserted'> {
  readonly renamed: ReadonlyMap<Entry, string>;
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
): { readonly container: Change['container']; readonly change: ContainerChange } | undefined {
  const found = changeOf(edit);
  if (found === undefined) return undefined;
  const { container, removed, inserted } = found;
  return { container, change: { ...NO_CHANGE, removed, inserted } };
}
