import { l10n, Uri, window } from 'vscode';
import type { Position } from 'vscode';
import type { JourneyView } from '../journey/journeyView';
import type { Session } from '../session';
import { mayBePolicy } from '../sniff';

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
  const editor = window.activeTextEditor;
  const uri = uriOf(resource) ?? editor?.document.uri;
  const isActive = uri !== undefined && uri.toString() === editor?.document.uri.toString();
  if (uri === undefined || (isActive && !mayBePolicy(editor.document))) {
    void window.showInformationMessage(
      l10n.t('Open a policy of a user to see what the user goes through with MFA.'),
    );
    return;
  }
  await session.start();
  const at = isPosition(position) ? position : isActive ? editor.selection.active : undefined;
  await view.show({ uri, ...(at && { position: at }) });
}

/** Lenses come over the wire, so that their URI is a text. */
function uriOf(resource: unknown): Uri | undefined {
  if (typeof resource === 'string') return Uri.parse(resource);
  return resource instanceof Uri ? resource : undefined;
}

const isPosition = (sent: unknown): sent is Pick<Position, 'line' | 'character'> =>
  typeof sent === 'object' && sent !== null && 'line' in sent && 'character' in sent;
