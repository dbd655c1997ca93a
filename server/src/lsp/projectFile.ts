import { NO_SETTINGS, readSettings, SETTINGS_FILE } from '../service/settings';
import type { ProjectSettings } from '../service/settings';
import type { Locale } from '../iam/words';
import type { Host } from './host';
import { inFolder } from './folders';

/** Reads the settings file at the root of a workspace folder, once until it changes. */
export interface ProjectFiles {
  readonly of: (folder: string) => Promise<ProjectSettings>;
  readonly invalidate: () => void;
}

/** @param warn is told what is wrong in a file; the rest of it counts */
export function projectFiles(
  host: Host,
  locale: Locale,
  warn: (problem: string) => void,
): ProjectFiles {
  const read = new Map<string, Promise<ProjectSettings>>();
  return {
    of: (folder) => {
      const known = read.get(folder);
      if (known !== undefined) return known;
      const reading = readProjectFile(host, inFolder(folder, SETTINGS_FILE), locale, warn);
      read.set(folder, reading);
      return reading;
    },
    invalidate: () => read.clear(),
  };
}

async function readProjectFile(
  host: Host,
  uri: string,
  locale: Locale,
  warn: (problem: string) => void,
): Promise<ProjectSettings> {
  try {
    const text = await host.readFile(uri);
    if (text === undefined || text.trim() === '') return NO_SETTINGS;
    const settings = readSettings(JSON.parse(text.replace(/^\uFEFF/, '')));
    for (const problem of settings.problems) warn(`${uri}: ${problem[locale]}`);
    return settings;
  } catch (error) {
    warn(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
    return NO_SETTINGS;
  }
}
