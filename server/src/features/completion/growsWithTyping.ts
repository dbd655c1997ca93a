import type { PolicyType } from '../../iam/policyType';
import type { Location } from '../../policy/location';
import { actionsGrow } from './actions/actions';
import { resourcesGrow } from './resources/resources';

/** Whether more fits once more is typed, so that an editor must ask again. */
export function growsWithTyping(location: Location, typed: string, type: PolicyType): boolean {
  if (location.at !== 'statement-value') return false;
  switch (location.element) {
    case 'Action':
    case 'NotAction':
      return actionsGrow(typed, type);
    case 'Resource':
    case 'NotResource':
      return resourcesGrow(typed);
    default:
      return false;
  }
}
