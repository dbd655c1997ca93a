import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PolicyType } from '../iam/policyType';
import type { Words } from '../iam/words';
import { NO_SETTINGS, policyTypeOfPath, readSettings, SETTINGS_FILE } from '../service/settings';
import type { ProjectSettings } from '../service/settings';
import { failureOf } from './failure';
import type { Failure } from './failure';
import { directoriesUp, repositoryRoot } from './input/repository';

/** The settings that hold in a directory. */
export interface Project {
  readonly settings: ProjectSettings;
  /** Where the settings stand; globs count from there. */
  readonly folder: string;
  /** The file of the settings; undefined where there is none. */
  readonly file: string | undefined;
  /** What is wrong with a setting; the others hold all the same. */
  readonly problems: readonly Words[];
  /** Why the file could not be read at all. */
  readonly failure: Failure | undefined;
}

/**
 * Finds the settings of the working directory: in it, or in the nearest of its parents up to the
 * root of the repository. Outside of a repository only the working directory counts.
 */
export function findProject(cwd: string): Project {
  const root = repositoryRoot(cwd) ?? cwd;
  for (const folder of directoriesUp(cwd)) {
    const project = readProject(folder, cwd);
    if (project !== undefined) return project;
    if (folder === root) break;
  }
  return { settings: NO_SETTINGS, folder: cwd, file: undefined, problems: [], failure: undefined };
}

function readProject(folder: string, cwd: string): Project | undefined {
  const absolute = join(folder, SETTINGS_FILE);
  const file = slashed(relative(cwd, absolute));
  const nothing = { settings: NO_SETTINGS, folder, file, problems: [], failure: undefined };
  let text: string;
  try {
    text = readFileSync(absolute, 'utf8');
  } catch (error) {
    const failure = failureOf(file, error);
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? undefined : { ...nothing, failure };
  }
  try {
    const { problems, ...settings } = readSettings(JSON.parse(text.replace(/^\uFEFF/, '')));
    return { ...nothing, settings, problems };
  } catch {
    return { ...nothing, failure: { path: file, reason: NOT_JSON } };
  }
}

const NOT_JSON: Words = { en: 'it is not valid JSON', ja: '正しい JSON ではありません' };

/** The type that a project's settings give to a file. */
export function typeInProject(project: Project, absolute: string): PolicyType | undefined {
  const path = slashed(relative(project.folder, absolute));
  return path.startsWith('../') ? undefined : policyTypeOfPath(project.settings, path);
}

const slashed = (path: string): string => path.split(sep).join('/');
