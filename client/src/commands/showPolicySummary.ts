import { l10n, window } from 'vscode';
import type { Session } from '../session';
import type { SummaryView } from '../summary/summaryView';
import { policyPlace } from './policyPlace';

/**
 * Shows what a policy allows and denies, service by service.
 *
 * @param resource a URI, as a menu of the editor gives it; else the active file
 * @param position a place in the policy; else the cursor's
 */
export async function showPolicySummary(
  view: SummaryView,
  session: Session,
  resource?: unknown,
  position?: unknown,
): Promise<void> {
  const place = policyPlace(resource, position);
  if (place === undefined) {
    void window.showInformationMessage(l10n.t('Open a policy to see what it allows and denies.'));
    return;
  }
  await session.start();
  await view.show(place);
}
