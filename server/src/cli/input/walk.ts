import { readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { failureOf } from '../failure';
import type { Failure } from '../failure';
import type { IsIgnored } from './gitignore';
import { mayHoldPoliciesByName } from '../../sources/fileNames';
import { SKIPPED_DIRECTORIES } from './names';

/** A file below a directory; `path` is relative to it, with slashes. */
export interface WalkedFile {
  readonly path: string;
  readonly absolute: string;
}

/**
 * The files of a directory, and of those below it, that may hold policies, sorted by name. Links to
 * directories are not followed, so that there is no loop.
 *
 * @param fail is told of each directory that cannot be read
 */
export function* walk(
  directory: string,
  isIgnored: IsIgnored,
  fail: (failure: Failure) => void,
  prefix = '',
): Generator<WalkedFile> {
  for (const entry of entriesOf(directory, prefix, fail)) {
    const absolute = join(directory, entry.name);
    const path = prefix + entry.name;
    if (entry.isDirectory()) {
      if (!SKIPPED_DIRECTORIES.has(entry.name) && !isIgnored(absolute, true)) {
        yield* walk(absolute, isIgnored, fail, `${path}/`);
      }
    } else if (mayHoldPoliciesByName(entry.name) && isFile(entry, absolute)) {
      if (!isIgnored(absolute, false)) yield { path, absolute };
    }
  }
}

function entriesOf(directory: string, prefix: string, fail: (failure: Failure) => void): Dirent[] {
  try {
    const entries = readdirSync(directory, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    fail(failureOf(prefix.slice(0, -1), error));
    return [];
  }
}

/** A file, or a link to one; a link that leads nowhere, or round in a circle, is none. */
function isFile(entry: Dirent, absolute: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(absolute).isFile();
  } catch {
    return false;
  }
}
