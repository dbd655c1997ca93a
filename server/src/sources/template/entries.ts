import type { Entry, Value } from '../../policy/value';

/** The entries of a map that have a key; none for a value that is no map. */
export const entriesNamed = (value: Value, name: string): readonly Entry[] =>
  value.kind === 'map' ? value.entries.filter(({ key }) => key.text === name) : [];
