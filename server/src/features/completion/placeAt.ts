import type { Location } from '../../policy/location';
import type { MapValue } from '../../policy/value';
import type { CompletionContext } from './context';
import { placeOfKey, placeOfValue } from './place';
import type { Place } from './place';
import { bracesAround } from './snippetText';

/**
 * Where in the text something for a location is written.
 *
 * @param nameOnly a key that stands is replaced, and nothing is written behind it
 */
export function placeAt(
  location: Location,
  text: string,
  offset: number,
  nameOnly: boolean,
): Place | undefined {
  switch (location.at) {
    case 'policy-element':
    case 'principal-kind':
    case 'operator':
    case 'condition-key':
      return placeOfKey(text, offset, { ...location, nameOnly });
    case 'statement-element':
      return placeOfKey(text, offset, {
        map: location.statement.node,
        entry: location.entry,
        nameOnly,
      });
    case 'policy-value':
    case 'statement-value':
      return placeOfValue(text, offset, location.entry, location.value);
    case 'principal-value':
      return placeOfValue(text, offset, location.group.entry, location.value);
    case 'condition-value':
      return placeOfValue(text, offset, location.condition.entry, location.value);
  }
}

/** The braces around the cursor, where it is in a policy or statement without any element. */
export function emptyBraces(
  location: Location,
  text: string,
  offset: number,
): CompletionContext['emptyBraces'] {
  const map: MapValue | undefined =
    location.at === 'policy-element'
      ? location.map
      : location.at === 'statement-element'
        ? location.statement.node
        : undefined;
  if (map === undefined || map.entries.length > 0) return undefined;
  return bracesAround(text, map.range.start, offset);
}
