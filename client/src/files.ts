import { FileType, workspace } from 'vscode';
import type { Uri } from 'vscode';

/**
 * Reads a file wherever the workspace is; null where there is none.
 *
 * @param limit a file with more bytes is taken for none
 */
export async function readFile(uri: Uri, limit = Infinity): Promise<string | null> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0 || size > limit) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

/** The names of the files in a folder, links to files among them; null where it cannot be read. */
export async function listFolder(uri: Uri): Promise<readonly string[] | null> {
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return entries.filter(([, type]) => (type & FileType.File) !== 0).map(([name]) => name);
  } catch {
    return null;
  }
}
