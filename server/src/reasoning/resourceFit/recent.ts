import { fromCatalog } from '../../catalog/store';

/** More texts than a workspace has open; a table of them takes a few megabytes at most. */
const MOST = 20_000;

/**
 * Remembers what the catalogue says about a text: the same ARNs and actions come again with every
 * key that is pressed, and in policy after policy. Forgets everything once it has become too much.
 */
export function recent<T>(find: (text: string) => T): (text: string) => T {
  const known = fromCatalog(() => new Map<string, { readonly found: T }>());
  return (text) => {
    const before = known().get(text);
    if (before !== undefined) return before.found;
    const found = find(text);
    if (known().size >= MOST) known().clear();
    known().set(text, { found });
    return found;
  };
}
