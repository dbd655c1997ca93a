import { l10n, window, workspace } from 'vscode';
import type { ChangesView } from '../changes/changesView';
import type { Commits } from '../changes/commits';
import type { Session } from '../session';
import { mayBePolicy } from '../sniff';
import { policyPlace } from './policyPlace';

/**
 * Shows what the policies of a file grant since the last commit.
 *
 * @param resource a URI, as the lens gives it; else the active file
 * @param position a place in the policy that is told first; else the cursor's
 */
export async function showChanges(
  view: ChangesView,
  commits: Commits,
  session: Session,
  resource?: unknown,
  position?: unknown,
): Promise<void> {
  const place = policyPlace(resource, position);
  const document = place && (await workspace.openTextDocument(place.uri));
  if (document === undefined || !mayBePolicy(document)) {
    void window.showInformationMessage(
      l10n.t('Open a policy to see what has changed since the last commit.'),
    );
    return;
  }
  await session.start();
  // Where the server does not start, that has been said.
  if (session.running() === undefined) return;
  await commits.tell(document);
  if (await view.show(document, place?.position?.line)) return;
  void window.showInformationMessage(
    l10n.t(
      'There is no last commit to compare with: the file is in none, or Git is not available.',
    ),
  );
}
