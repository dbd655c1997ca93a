import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The directories from one up to the root of the file system, the nearest first. */
export function* directoriesUp(directory: string): Generator<string> {
  for (let at = directory; ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}

/** The directory that holds `.git` (a file in worktrees and submodules); undefined outside of a repository. */
export function repositoryRoot(directory: string): string | undefined {
  for (const at of directoriesUp(directory)) {
    if (existsSync(join(at, '.git'))) return at;
  }
  return undefined;
}
