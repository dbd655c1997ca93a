import { l10n, Uri, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { POLICY_TYPES } from '../../../server/src/iam/policyType';
import type { PolicyType } from '../../../server/src/iam/policyType';
import { typeLabel } from '../policyTypes';
import { writeSetting } from './writeSetting';

interface TypeItem extends QuickPickItem {
  /** Undefined infers the type. */
  readonly type: PolicyType | undefined;
}

/** Lets the user say what kind of policy a file holds; it is kept in the workspace's settings. */
export async function setPolicyType(resource?: unknown): Promise<void> {
  const uri = resource instanceof Uri ? resource : window.activeTextEditor?.document.uri;
  if (uri === undefined) {
    void window.showInformationMessage(l10n.t('Open the policy whose type you want to set.'));
    return;
  }
  const items: readonly TypeItem[] = [
    { label: l10n.t('Infer from the content'), type: undefined },
    ...POLICY_TYPES.map((type) => ({ label: typeLabel(type), description: type, type })),
  ];
  const placeHolder = l10n.t('What kind of policy is this file?');
  const chosen = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (chosen !== undefined) await writeSetting('policyTypes', globFor(uri), chosen.type, uri);
}

/** A glob that matches this file alone. */
function globFor(uri: Uri): string {
  const inside = workspace.getWorkspaceFolder(uri) !== undefined;
  const path = inside ? `./${workspace.asRelativePath(uri, false)}` : uri.path;
  return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}
