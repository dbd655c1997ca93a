import { l10n, window } from 'vscode';
import type { JourneyView } from '../journey/journeyView';
import type { Session } from '../session';
import { policyPlace } from './policyPlace';

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
  const place = policyPlace(resource, position);
  if (place === undefined) {
    void window.showInformationMessage(
      l10n.t('Open a policy of a user to see what the user goes through with MFA.'),
    );
    return;
  }
  await session.start();
  await view.show(place);
}
