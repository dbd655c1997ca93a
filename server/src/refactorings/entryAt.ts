import type { StatementElement } from '../iam/element';
import type { Location } from '../policy/location';
import type { Entry } from '../policy/value';

/** Elements that IAM takes as one value or as a list. */
const LISTABLE: ReadonlySet<StatementElement> = new Set([
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
]);

/** The entry at a place whose value may be one value or a list: an element, principals, a condition's values. */
export function entryAt(location: Location): Entry | undefined {
  switch (location.at) {
    case 'statement-element':
      return [...location.statement.elements].find(
        ([element, entry]) => entry === location.entry && LISTABLE.has(element),
      )?.[1];
    case 'statement-value':
      return LISTABLE.has(location.element) ? location.entry : undefined;
    case 'principal-kind':
      return location.entry;
    case 'principal-value':
      return location.group.entry;
    case 'condition-key':
      return location.entry;
    case 'condition-value':
      return location.condition.entry;
    default:
      return undefined;
  }
}
