import { findAction } from './actions';
import { actionDetails } from './details';

/**
 * The actions that AWS's reference names as dependent on an action (`ActionDetails`).
 *
 * @param action `service:Action`, in any letter case
 * @returns in AWS's spelling, sorted; empty where none are known
 */
export function dependentActionsOf(action: string): readonly string[] {
  const found = findAction(action);
  return (found && actionDetails(found)?.dependentActions) ?? [];
}
