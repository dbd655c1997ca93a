/** Names of files that are looked at in directories and among the matches of a glob. */
export const isPolicyFileName = (name: string): boolean => /\.jsonc?$/i.test(name);

/** Directories that are never looked into, wherever they stand. */
export const SKIPPED_DIRECTORIES: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The language of a text that the user named: by its name where that says something; a file of any
 * other name is read as JSON, since AWS's tools take policies from files of every name.
 */
export const languageOf = (path: string): string | undefined =>
  isPolicyFileName(path) ? undefined : 'json';
