import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ignore from 'ignore';
import type { Ignore } from 'ignore';
import { directoriesUp, repositoryRoot } from './repository';

/** Whether Git leaves an entry out. The entry's parents have been asked about before. */
export type IsIgnored = (absolute: string, directory: boolean) => boolean;

/**
 * What the `.gitignore` files say below a directory: those of the directory, of its parents up to
 * the root of the repository, and the nested ones. A directory that is itself ignored was named by
 * the user on purpose, so that its parents have no say in it.
 */
export function gitignoreBelow(directory: string): IsIgnored {
  const root = repositoryRoot(directory);
  if (root === undefined) return isIgnoredFrom(directory);
  const isIgnored = isIgnoredFrom(root);
  for (const at of directoriesUp(directory)) {
    if (at === root) break;
    if (isIgnored(at, true)) return isIgnoredFrom(directory);
  }
  return isIgnored;
}

/** Reads the `.gitignore` files of a tree as they are needed. The nearest one with a word on an entry decides. */
function isIgnoredFrom(top: string): IsIgnored {
  const files = new Map<string, Ignore | undefined>();
  const rulesOf = (directory: string): Ignore | undefined => {
    if (!files.has(directory)) files.set(directory, readRules(join(directory, '.gitignore')));
    return files.get(directory);
  };
  return (absolute, directory) => {
    for (const at of directoriesUp(dirname(absolute))) {
      const path = relative(at, absolute).split(sep).join('/') + (directory ? '/' : '');
      const answer = rulesOf(at)?.test(path);
      if (answer?.ignored === true) return true;
      if (answer?.unignored === true || at === top) return false;
    }
    return false;
  };
}

function readRules(file: string): Ignore | undefined {
  try {
    return ignore({ ignorecase: false }).add(readFileSync(file, 'utf8'));
  } catch {
    // No such file, or none that can be read: nothing is ignored by it.
    return undefined;
  }
}
