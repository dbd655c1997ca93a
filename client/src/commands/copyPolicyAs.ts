import { env, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type {
  ConvertedPolicy,
  PrintedLanguage,
} from '../../../server/src/service/conversion/convert';
import { CONVERT } from '../../../server/src/lsp/protocol/conversion';
import { askConversions } from '../conversion/askConversions';
import type { AskedConversion } from '../conversion/askConversions';
import { commentsTold, LANGUAGE_LABELS, openNames, openNamesTold } from '../conversion/words';
import type { Session } from '../session';
import { placeToShow } from './placeToShow';

interface LanguageItem extends QuickPickItem {
  readonly asked: AskedConversion;
}

/**
 * Copies a policy in another language to the clipboard.
 *
 * @param resource a URI, as a menu of the editor gives it; else the active file
 * @param position a place in the policy; else the cursor's
 */
export async function copyPolicyAs(
  session: Session,
  resource?: unknown,
  position?: unknown,
): Promise<void> {
  const without = l10n.t('Open a policy to copy it in another language.');
  const place = await placeToShow(session, resource, position, without);
  const client = session.running();
  // Where the server does not start, that has been said.
  if (place === undefined || client === undefined) return;
  let asked: readonly AskedConversion[];
  try {
    asked = await askConversions(client, place);
  } catch (error) {
    // It is on its way down.
    client.debug(`${CONVERT}: ${String(error)}`);
    return;
  }
  if (asked.length === 0) {
    void window.showInformationMessage(without);
    return;
  }
  const placeHolder = l10n.t('Choose the language to copy the policy in');
  const chosen = await window.showQuickPick(asked.map(toItem), { placeHolder });
  if (chosen !== undefined) await copy(chosen.asked);
}

function toItem(asked: AskedConversion): LanguageItem {
  const { to, withComments, result } = asked;
  const detail = 'reason' in result ? result.reason : toSeeTo(to, result);
  const description = withComments ? { description: l10n.t('with comments') } : {};
  return { ...LANGUAGE_LABELS[to], ...description, ...(detail !== '' && { detail }), asked };
}

/** What is left to do, and what is lost; empty where it is nothing. */
function toSeeTo(to: PrintedLanguage, { names, commentsLeftOut }: ConvertedPolicy): string {
  const open = openNames(to, names);
  return [open && openNamesTold(to, open), commentsTold(commentsLeftOut)]
    .filter(Boolean)
    .join(' · ');
}

async function copy({ to, result }: AskedConversion): Promise<void> {
  if ('reason' in result) {
    void window.showWarningMessage(result.reason);
    return;
  }
  await env.clipboard.writeText(result.text);
  const copied = l10n.t('The policy is on the clipboard as {0}.', LANGUAGE_LABELS[to].label);
  const more = toSeeTo(to, result);
  void window.showInformationMessage(more === '' ? copied : `${copied} ${more}`);
}
