import { mayHoldPoliciesByName } from '../../sources/fileNames';

/** Directories that are never looked into, wherever they stand. */
export const SKIPPED_DIRECTORIES: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The language of a text that the user named: by its name where that says something; a file of any
 * other name is read as JSON, since AWS's tools take policies from files of every name.
 */
export const languageOf = (path: string): string | undefined =>
  mayHoldPoliciesByName(path) ? undefined : 'json';
