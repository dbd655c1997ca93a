import { window } from 'vscode';
import type { Session } from '../session';
import { policyPlace } from './policyPlace';
import type { PolicyPlace } from './policyPlace';

/**
 * The place that a command about one policy is to show something of, once the server has been started.
 *
 * @param resource a URI, as the lens or a menu of the editor gives it; else the active file
 * @param position a place in the policy; else the cursor's
 * @param without what is said where there is no such place
 */
export async function placeToShow(
  session: Session,
  resource: unknown,
  position: unknown,
  without: string,
): Promise<PolicyPlace | undefined> {
  const place = policyPlace(resource, position);
  if (place === undefined) {
    void window.showInformationMessage(without);
    return undefined;
  }
  await session.start();
  return place;
}
