import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../../editor/places';
import type { Profile } from '../../../editor/profile';

/** Folders of extensions that stand in for others, by the ids of those. */
const STAND_INS = { 'hashicorp.terraform': 'terraform', 'redhat.vscode-yaml': 'yaml' };

/**
 * Puts extensions into a profile that stand in for those which people have beside ours: they answer
 * for the same languages, and there is no marketplace to get the real ones from.
 */
export async function installStandIns({ extensionsDir }: Profile): Promise<void> {
  const source = join(root, 'test', 'e2e', 'page', 'standIns');
  for (const [id, folder] of Object.entries(STAND_INS)) {
    await cp(join(source, folder), join(extensionsDir, id), {
      recursive: true,
      filter: (path) => !path.endsWith('.ts'),
    });
    await build({
      entryPoints: [join(source, folder, 'extension.ts')],
      outfile: join(extensionsDir, id, 'extension.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: ['vscode'],
      logLevel: 'warning',
    });
  }
}
