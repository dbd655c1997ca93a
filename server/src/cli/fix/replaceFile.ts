import {
  accessSync,
  chmodSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file anew, as a whole or not at all: a new file beside it takes its place, with its
 * permissions. Where a link is named, the file that it leads to is written.
 *
 * @throws Node's error where the file or its directory cannot be written
 */
export function replaceFile(path: string, text: string): void {
  const target = realpathSync(path);
  // Renaming would replace a file that is write-protected, too.
  accessSync(target, constants.W_OK);
  const { mode } = statSync(target);
  const fresh = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  try {
    writeFileSync(fresh, text, { flag: 'wx', mode });
    chmodSync(fresh, mode);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
