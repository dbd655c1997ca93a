import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CatalogFiles } from '../catalog/store';

/**
 * Reads the catalogue of AWS's names from the package that this program belongs to.
 *
 * @throws Error (with the path) where the package lacks a file
 */
export function readCatalogFiles(): CatalogFiles {
  const folder = join(packageFolder(), 'data');
  return {
    index: readFileSync(join(folder, 'catalog.json'), 'utf8'),
    details: readFileSync(join(folder, 'catalog.bin')),
  };
}

/** The nearest folder above this file with a manifest. Bundles stand at several depths. */
function packageFolder(): string {
  // The build puts a path in (scripts/build.ts); the sources have a URL.
  const url: string = import.meta.url;
  let folder = dirname(url.startsWith('file:') ? fileURLToPath(url) : url);
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return folder;
}
