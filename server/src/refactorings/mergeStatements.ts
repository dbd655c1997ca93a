import type { PolicyEdit } from '../policy/edit';
import type { Policy, Selection, Statement } from '../policy/model';
import { itemsOf } from '../policy/value';
import type { Value } from '../policy/value';
import type { MergedElement } from './mergeable';

/** Edits that put into a statement what others have more of an element, and remove the others. */
export function mergeStatements(
  { statementEntry }: Policy,
  into: Statement,
  others: readonly Statement[],
  element: MergedElement,
): readonly PolicyEdit[] {
  const list = statementEntry?.value;
  if (list?.kind !== 'list') return [];
  return [
    ...(element === 'principals'
      ? addPrincipals(into, others)
      : addSelected(
          into[element],
          others.map((one) => one[element]),
          element === 'actions',
        )),
    ...others.map(({ node }): PolicyEdit => ({ kind: 'remove-item', list, item: node })),
  ];
}

function addSelected(
  into: Selection | undefined,
  others: readonly (Selection | undefined)[],
  ignoreCase: boolean,
): readonly PolicyEdit[] {
  if (into === undefined) return [];
  const added = newOnes(
    into.values,
    others.flatMap((one) => one?.values ?? []),
    ignoreCase,
  );
  return added.length === 0 ? [] : [{ kind: 'add-values', entry: into.entry, values: added }];
}

/** Kinds of principal that only the others have are added as they stand there. */
function addPrincipals(
  { principals }: Statement,
  others: readonly Statement[],
): readonly PolicyEdit[] {
  const map = principals?.entry.value;
  if (map?.kind !== 'map') return [];
  const byKind = new Map<string, Value[]>();
  for (const { kind, entry } of others.flatMap((one) => one.principals?.groups ?? []))
    byKind.set(kind, [...(byKind.get(kind) ?? []), ...itemsOf(entry.value)]);
  return [...byKind].flatMap(([key, values]): readonly PolicyEdit[] => {
    const own = principals?.groups.find(({ kind }) => kind === key);
    const added = newOnes(itemsOf(own?.entry.value), values, false);
    const [only, more] = added;
    if (only === undefined) return [];
    if (own !== undefined) return [{ kind: 'add-values', entry: own.entry, values: added }];
    const value = more === undefined ? only : added;
    return [{ kind: 'add-entry', map, after: undefined, key, value }];
  });
}

/** Copies of the values that are not among some others, each once. */
function newOnes(
  known: readonly Value[],
  values: readonly Value[],
  ignoreCase: boolean,
): readonly { readonly copyOf: Value }[] {
  const name = (value: Value): string | undefined => {
    const text = value.kind === 'string' ? value.text : undefined;
    return ignoreCase ? text?.toLowerCase() : text;
  };
  const seen = new Set(known.map(name));
  return values.flatMap((value) => {
    const own = name(value);
    if (own !== undefined && seen.has(own)) return [];
    seen.add(own);
    return [{ copyOf: value }];
  });
}
