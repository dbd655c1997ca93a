import type { Entry, MapValue } from '../../policy/value';
import type { CompletionContext } from './context';

/** The keys of a map, in lower case, beside the one that the cursor is in. */
export const otherKeys = (
  map: MapValue,
  entry: Entry | undefined,
  { nextKey }: CompletionContext,
): ReadonlySet<string> =>
  new Set([
    ...map.entries.filter((one) => one !== entry).map(({ key }) => key.outline.toLowerCase()),
    ...(nextKey === undefined ? [] : [nextKey.toLowerCase()]),
  ]);
