import { ConfigurationTarget, workspace } from 'vscode';
import type { Uri } from 'vscode';
import { SECTION } from '../../../server/src/lsp/protocol/initialize';

/** Settings that are an object, and get or lose one of its keys at a time. */
type ObjectSetting = 'rules' | 'policyTypes';

/**
 * Sets one key of a setting where it counts for a file: in its workspace folder where there are
 * several, in the workspace, or for the user where the file is in none.
 *
 * @param value undefined removes the key
 */
export async function writeSetting(
  setting: ObjectSetting,
  key: string,
  value: string | undefined,
  uri: Uri | undefined,
): Promise<void> {
  const configuration = workspace.getConfiguration(SECTION, uri);
  const target = targetFor(uri);
  const written = configuration.inspect<Record<string, string>>(setting);
  const own = {
    [ConfigurationTarget.Global]: written?.globalValue,
    [ConfigurationTarget.Workspace]: written?.workspaceValue,
    [ConfigurationTarget.WorkspaceFolder]: written?.workspaceFolderValue,
  }[target];
  const others = Object.entries(own ?? {}).filter(([name]) => name !== key);
  // The key goes to the end: of globs, the last that matches wins.
  const entries = value === undefined ? others : [...others, [key, value] as const];
  const changed = entries.length === 0 ? undefined : Object.fromEntries(entries);
  await configuration.update(setting, changed, target);
}

function targetFor(uri: Uri | undefined): ConfigurationTarget {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) return ConfigurationTarget.Global;
  if (uri === undefined) return ConfigurationTarget.Workspace;
  if (workspace.getWorkspaceFolder(uri) === undefined) return ConfigurationTarget.Global;
  return folders.length > 1 ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace;
}
