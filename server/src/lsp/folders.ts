import { URI } from 'vscode-uri';

/** The innermost of the workspace folders that a file is in. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => uri.startsWith(withSlash(folder)))
    .sort((a, b) => b.length - a.length)[0];
}

/** The path of a file from its workspace folder, or from the root where it is in none. */
export function pathIn(folder: string | undefined, uri: string): string {
  const { path } = URI.parse(uri);
  const root = folder === undefined ? '/' : withSlash(URI.parse(folder).path);
  return path.startsWith(root) ? path.slice(root.length) : path;
}

/** The URI of a file in a folder. */
export const inFolder = (folder: string, name: string): string => withSlash(folder) + name;

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);
