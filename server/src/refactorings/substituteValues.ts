import type { PlainValue, PolicyEdit } from '../policy/edit';
import type { Entry, Value } from '../policy/value';

/**
 * Edits that put values in the place of others of an element. Comments in the list stay where they
 * are.
 *
 * @param removed values of the entry, in their order; the new ones stand where the first of them was
 * @param added may be empty only where the list keeps another value
 */
export function substituteValues(
  entry: Entry,
  removed: readonly Value[],
  added: readonly PlainValue[],
): readonly PolicyEdit[] {
  const list = entry.value;
  const [first, ...others] = removed;
  if (list === undefined || first === undefined)
    return added.length === 0 ? [] : [{ kind: 'add-values', entry, values: added }];
  const [one, ...more] = added;
  if (list.kind !== 'list') {
    const value = more.length === 0 && one !== undefined ? one : added;
    return [{ kind: 'replace-value', target: list, value }];
  }
  const gone = one === undefined ? removed : others;
  return [
    ...(one === undefined ? [] : [{ kind: 'replace-value', target: first, value: one } as const]),
    ...more.map((value): PolicyEdit => ({ kind: 'insert-item', list, after: first, value })),
    ...gone.map((item): PolicyEdit => ({ kind: 'remove-item', list, item })),
  ];
}
