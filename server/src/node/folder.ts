import { readdir, readFile, stat } from 'node:fs/promises';

/** The names of the files in a folder, and of links, which may lead to files; none where it cannot be read. */
export async function fileNamesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((one) => one.isFile() || one.isSymbolicLink()).map(({ name }) => name);
  } catch {
    return [];
  }
}

/**
 * The text of a file, as UTF-8; undefined where it cannot be read, or is longer than a limit in
 * bytes. Pipes and devices are no files: they could be waited for without an end.
 */
export async function readSmallFile(path: string, limit: number): Promise<string | undefined> {
  try {
    const stats = await stat(path);
    return stats.isFile() && stats.size <= limit ? await readFile(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
