import { l10n, window } from 'vscode';
import type { RequestTrials } from '../request/trials';
import type { Session } from '../session';
import { placeToShow } from './placeToShow';

/**
 * Lets the user try a request against a policy.
 *
 * @param resource a URI, as the lens gives it; else the active file
 * @param position a place in the policy; else the cursor's
 */
export async function tryRequest(
  trials: RequestTrials,
  session: Session,
  resource?: unknown,
  position?: unknown,
): Promise<void> {
  const without = l10n.t('Open a policy to try a request against it.');
  const place = await placeToShow(session, resource, position, without);
  if (place === undefined || (await trials.begin(place))) return;
  void window.showInformationMessage(without);
}
