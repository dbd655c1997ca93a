import { URI, Utils } from 'vscode-uri';

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

/** The folder that a file stands in, as the client writes it, and its name there. */
export function partsOf(uri: string): { readonly folder: string; readonly name: string } {
  const end = uri.lastIndexOf('/');
  return { folder: uri.slice(0, Math.max(0, end)), name: Utils.basename(URI.parse(uri)) };
}

/** The URI of a file by its name in a folder. */
export const childOf = (folder: string, name: string): string =>
  Utils.joinPath(URI.parse(folder), name).toString();

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);
