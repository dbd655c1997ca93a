import type { Location } from '../../../policy/location';
import { placeOfKey, placeOfValue } from './place';
import type { Place } from './place';

/** Where in the text something for a location is written. */
export function placeAt(location: Location, text: string, offset: number): Place | undefined {
  switch (location.at) {
    case 'policy-element':
    case 'principal-kind':
    case 'operator':
    case 'condition-key':
      return placeOfKey(text, offset, location);
    case 'statement-element':
      return placeOfKey(text, offset, { map: location.statement.node, entry: location.entry });
    case 'policy-value':
    case 'statement-value':
      return placeOfValue(text, offset, location.entry, location.value);
    case 'principal-value':
      return placeOfValue(text, offset, location.group.entry, location.value);
    case 'condition-value':
      return placeOfValue(text, offset, location.condition.entry, location.value);
  }
}
