import { l10n } from 'vscode';
import type { JourneyView } from '../journey/journeyView';
import type { Session } from '../session';
import { placeToShow } from './placeToShow';

/**
 * Shows the MFA journey of a policy.
 *
 * @param resource a URI, as the lens or a menu of the editor gives it; else the active file
 * @param position a place in the policy; else the cursor's
 */
export async function showMfaJourney(
  view: JourneyView,
  session: Session,
  resource?: unknown,
  position?: unknown,
): Promise<void> {
  const without = l10n.t('Open a policy of a user to see what the user goes through with MFA.');
  const place = await placeToShow(session, resource, position, without);
  if (place !== undefined) await view.show(place);
}
