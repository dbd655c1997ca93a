import { l10n, TabInputText, Uri, window, workspace } from 'vscode';
import type { QuickPickItem, TextDocument } from 'vscode';
import { mayBePolicy } from '../sniff';
import { mayAttachPolicies } from './attachingTexts';

/** Those that most users have; the others follow by name. */
const FIRST = ['ReadOnlyAccess', 'PowerUserAccess', 'AdministratorAccess', 'IAMUserChangePassword'];

/** Asks which AWS managed policies the user has; undefined where the question was dismissed. */
export async function chooseManaged(
  names: readonly string[],
  chosen: readonly string[],
): Promise<readonly string[] | undefined> {
  const sorted = [...FIRST.filter((name) => names.includes(name)), ...names].map((label) => ({
    label,
    picked: chosen.includes(label),
  }));
  const items = [...new Map(sorted.map((item) => [item.label, item])).values()];
  const placeHolder = l10n.t('Which AWS managed policies does the user have, too?');
  const picked = await window.showQuickPick(items, { placeHolder, canPickMany: true });
  return picked?.map(({ label }) => label);
}

interface FileItem extends QuickPickItem {
  readonly uri: Uri;
}

/** Asks which other open files hold policies of the user; undefined where that was dismissed. */
export async function chooseFiles(
  subject: Uri,
  chosen: readonly Uri[],
): Promise<readonly Uri[] | undefined> {
  const documents = await openPolicies();
  const others = documents.filter(({ uri }) => uri.toString() !== subject.toString());
  if (others.length === 0) {
    void window.showInformationMessage(l10n.t('No other file with a policy is open.'));
    return undefined;
  }
  const items = others.map(({ uri }): FileItem => ({
    uri,
    label: workspace.asRelativePath(uri),
    picked: chosen.some((one) => one.toString() === uri.toString()),
  }));
  const placeHolder = l10n.t('Which open files hold policies that the user has, too?');
  const picked = await window.showQuickPick(items, { placeHolder, canPickMany: true });
  return picked?.map(({ uri }) => uri);
}

/** Documents of tabs, also of those that nobody has looked at yet. */
async function openPolicies(): Promise<readonly TextDocument[]> {
  const uris = window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof TabInputText ? [input.uri.toString()] : []));
  const found = await Promise.all([...new Set(uris)].map((uri) => openDocument(Uri.parse(uri))));
  return found
    .filter((document) => document !== undefined)
    .filter((document) => mayBePolicy(document) || mayAttachPolicies(document));
}

/** Opens a document, or finds it where it is open; undefined where it is gone. */
export async function openDocument(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
