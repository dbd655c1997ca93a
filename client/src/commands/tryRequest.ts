import { l10n, window } from 'vscode';
import type { RequestTrials } from '../request/trials';
import type { Session } from '../session';
import { policyPlace } from './policyPlace';

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
  const place = policyPlace(resource, position);
  if (place === undefined) {
    sayNoPolicy();
    return;
  }
  await session.start();
  if (!(await trials.begin(place))) sayNoPolicy();
}

const sayNoPolicy = (): void =>
  void window.showInformationMessage(l10n.t('Open a policy to try a request against it.'));
