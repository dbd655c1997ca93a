import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { gitignoreBelow } from './gitignore';
import { mayHoldPoliciesByName } from '../../sources/fileNames';
import { SKIPPED_DIRECTORIES } from './names';

/**
 * The files that a glob matches and that may hold policies, sorted: relative to the working
 * directory, or absolute where the glob is. What Git ignores is left out, as in directories.
 */
export async function matches(pattern: string, cwd: string): Promise<readonly string[]> {
  const found = await glob(pattern, {
    cwd,
    absolute: isAbsolute(pattern),
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: [...SKIPPED_DIRECTORIES].map((name) => `**/${name}/**`),
  });
  const base = resolve(cwd, staticPart(pattern));
  const isIgnored = gitignoreBelow(base);
  const kept = (path: string): boolean => {
    const absolute = resolve(cwd, path);
    return (
      !isIgnored(absolute, false) && !parentsOf(absolute, base).some((at) => isIgnored(at, true))
    );
  };
  return found.filter((path) => mayHoldPoliciesByName(path) && kept(path)).sort();
}

/** The directories at the beginning of a pattern, before the first wildcard. */
function staticPart(pattern: string): string {
  const segments = pattern.split('/');
  const dynamic = segments.findIndex((segment) => isDynamicPattern(segment));
  const parts = segments.slice(0, Math.min(dynamic < 0 ? Infinity : dynamic, segments.length - 1));
  return parts.join('/') || (isAbsolute(pattern) ? '/' : '.');
}

/** The directories between a file and the base, neither of them included. */
function parentsOf(absolute: string, base: string): readonly string[] {
  const parents: string[] = [];
  for (let at = dirname(absolute); at !== base && relative(base, at) !== ''; at = dirname(at)) {
    if (relative(base, at).startsWith('..') || dirname(at) === at) break;
    parents.push(at);
  }
  return parents;
}
