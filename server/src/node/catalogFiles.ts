import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CatalogFiles } from '../catalog/store';

const INDEX = 'catalog.json';

/**
 * Reads the catalogue of AWS's names from the package that this program belongs to.
 *
 * @throws Error (with the path) where a file is missing
 */
export function readCatalogFiles(): CatalogFiles {
  const folder = dataFolder();
  return {
    index: readFileSync(join(folder, INDEX), 'utf8'),
    details: readFileSync(join(folder, 'catalog.bin')),
  };
}

/** `data/` in the nearest folder above this file that has one: bundles stand at several depths. */
function dataFolder(): string {
  // The build puts a path in (scripts/build.ts); the sources have a URL.
  const url: string = import.meta.url;
  let folder = dirname(url.startsWith('file:') ? fileURLToPath(url) : url);
  while (!existsSync(join(folder, 'data', INDEX)) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return join(folder, 'data');
}
