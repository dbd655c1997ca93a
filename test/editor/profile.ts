import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from './places';
import { onShutdown } from './shutdown';

/** The folders one editor works in; nothing of the person's own VS Code is touched. */
export interface Profile {
  /** Everything below is in it. */
  readonly folder: string;
  /** For `--server-data-dir` (server) or `--user-data-dir` (desktop). */
  readonly dataDir: string;
  /** For `--extensions-dir`. */
  readonly extensionsDir: string;
}

/** Settings that keep an editor quiet: no welcome page, no tips, nothing that asks the network. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'npm.fetchOnlinePackageInfo': false,
  'json.schemaDownload.enable': false,
};

/**
 * A fresh profile in an ignored folder, with `settings` on top of the quiet ones; removed at
 * shutdown.
 */
export async function freshProfile(
  name: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<Profile> {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, `${name}-`));
  onShutdown(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const profile = {
    folder,
    dataDir: join(folder, 'data'),
    extensionsDir: join(folder, 'extensions'),
  };
  await mkdir(profile.extensionsDir, { recursive: true });
  const content = `${JSON.stringify({ ...quietSettings, ...settings }, null, 2)}\n`;
  // The server keeps user settings in data/User below its data folder, the desktop in User.
  for (const user of [join(profile.dataDir, 'data', 'User'), join(profile.dataDir, 'User')]) {
    await mkdir(user, { recursive: true });
    await writeFile(join(user, 'settings.json'), content);
  }
  return profile;
}
