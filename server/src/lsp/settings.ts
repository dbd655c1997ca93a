import type { Connection } from 'vscode-languageserver';
import type { PolicyType } from '../iam/policyType';
import type { Settings } from '../service/languageService';
import { NO_SETTINGS, policyTypeOfPath, readSettings } from '../service/settings';
import type { ProjectSettings } from '../service/settings';
import type { Client } from './client';
import type { Host } from './host';
import { folderOf, pathIn } from './folders';
import { projectFiles } from './projectFile';
import { SECTION } from './protocol/initialize';
import { describeError } from './safely';

/** All that was chosen for one document. The same object as long as nothing was changed. */
export interface DocumentSettings extends Settings {
  /** The policy type that the user set for the file; undefined to infer it. */
  readonly type: PolicyType | undefined;
}

export interface SettingsStore {
  readonly of: (uri: string) => Promise<DocumentSettings>;
  /** Settings that a client sends by itself; those that it is asked for come before these. */
  readonly push: (settings: unknown) => void;
  readonly setFolders: (added: readonly string[], removed: readonly string[]) => void;
  /** Something has changed: what was read is read anew when it is next asked for. */
  readonly invalidate: () => void;
  /** The document was closed. */
  readonly forget: (uri: string) => void;
}

/**
 * The settings of each document. What is set in the editor wins over the project's
 * `.iam-sidekick.json`, rule by rule: it is the nearer word, and the only one that someone can give
 * who does not want to change a file that others share.
 */
export function settingsStore(connection: Connection, client: Client, host: Host): SettingsStore {
  const warned = new Set<string>();
  const warn = (problem: string): void => {
    if (!warned.has(problem)) connection.console.warn(problem);
    warned.add(problem);
  };
  const files = projectFiles(host, client.locale, warn);
  const known = new Map<string, Promise<DocumentSettings>>();
  let folders = client.folders;
  let pushed = client.settings;

  const editorSettings = async (uri: string): Promise<ProjectSettings> => {
    const asked = client.answersConfiguration
      ? ((await connection.workspace
          .getConfiguration({ scopeUri: uri, section: SECTION })
          .catch((error: unknown) => warn(describeError(error)))) as unknown)
      : undefined;
    const settings = readSettings(ownKeys(asked ?? pushed));
    for (const problem of settings.problems) warn(`${SECTION}: ${problem[client.locale]}`);
    return settings;
  };

  const read = async (uri: string): Promise<DocumentSettings> => {
    const folder = folderOf(uri, folders);
    const editor = await editorSettings(uri);
    const file = folder === undefined ? NO_SETTINGS : await files.of(folder);
    const path = pathIn(folder, uri);
    return {
      locale: editor.language ?? file.language ?? client.locale,
      severities: new Map([...file.rules, ...editor.rules]),
      syntax: client.syntax,
      markdownDiagnostics: editor.markdownDiagnostics ?? file.markdownDiagnostics ?? true,
      type: policyTypeOfPath(editor, path) ?? policyTypeOfPath(file, path),
    };
  };

  const invalidate = (): void => {
    known.clear();
    files.invalidate();
    warned.clear();
  };
  return {
    of: (uri) => {
      const reading = known.get(uri) ?? read(uri);
      known.set(uri, reading);
      return reading;
    },
    push: (settings) => {
      pushed = sectionOf(settings);
      invalidate();
    },
    setFolders: (added, removed) => {
      folders = [...folders.filter((folder) => !removed.includes(folder)), ...added];
      invalidate();
    },
    invalidate,
    forget: (uri) => known.delete(uri),
  };
}

/** Clients send either all their settings, with our section among them, or the section alone. */
const sectionOf = (settings: unknown): unknown =>
  typeof settings === 'object' && settings !== null && SECTION in settings
    ? settings[SECTION]
    : settings;

/** An editor's section holds more than the engine's settings, and says "auto" for no language. */
function ownKeys(section: unknown): unknown {
  if (typeof section !== 'object' || section === null) return undefined;
  const entries = Object.entries(section).filter(
    ([key, value]) =>
      key !== 'trace' && value !== null && !(key === 'language' && value === 'auto'),
  );
  return Object.fromEntries(entries);
}
