import { l10n } from 'vscode';
import type { Session } from '../session';
import type { SummaryView } from '../summary/summaryView';
import { placeToShow } from './placeToShow';

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
  const without = l10n.t('Open a policy to see what it allows and denies.');
  const place = await placeToShow(session, resource, position, without);
  if (place !== undefined) await view.show(place);
}
