import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import type { PolicyType } from '../iam/policyType';
import type { ProjectSettings } from '../settings';

/**
 * The type that the user set for a file by a glob; the last glob that matches wins. A glob without
 * a slash is matched with the file's name, any other with its path from the workspace folder, or
 * its whole path.
 */
export function typeByGlob(
  policyTypes: ProjectSettings['policyTypes'],
  uri: string,
  folder: string | undefined,
): PolicyType | undefined {
  if (policyTypes.length === 0) return undefined;
  const path = URI.parse(uri).path;
  const root = folder === undefined ? undefined : withSlash(URI.parse(folder).path);
  const relative = root !== undefined && path.startsWith(root) ? path.slice(root.length) : path;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return policyTypes.findLast(([glob]) => {
    // URIs have slashes on every system, so a backslash is always an escape.
    const matches = picomatch(glob.replace(/^\.\//, ''), { dot: true, windows: false });
    return glob.includes('/') ? matches(relative) || matches(path) : matches(name);
  })?.[1];
}

/** The innermost of the workspace folders that a file is in. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => uri.startsWith(withSlash(folder)))
    .sort((a, b) => b.length - a.length)[0];
}

/** The URI of a file in a folder. */
export const inFolder = (folder: string, name: string): string => withSlash(folder) + name;

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);
