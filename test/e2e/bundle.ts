import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../editor/places';

/** The suite, ready to be loaded by an extension host. */
export interface Bundle {
  /** A CommonJS module that exports `run()`. */
  readonly suite: string;
  /** The folder of the driver extension. */
  readonly driver: string;
}

/** Bundles the suite and its driver into `folder`. */
export async function bundleSuite(folder: string): Promise<Bundle> {
  const source = join(root, 'test', 'e2e');
  const driver = join(folder, 'driver');
  await mkdir(driver, { recursive: true });
  await build({
    entryPoints: {
      suite: join(source, 'suite', 'index.ts'),
      extension: join(source, 'driver', 'extension.ts'),
    },
    outdir: driver,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
  });
  await copyFile(join(source, 'driver', 'package.json'), join(driver, 'package.json'));
  return { suite: join(driver, 'suite.cjs'), driver };
}
