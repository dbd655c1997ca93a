import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { CatalogFiles } from '../catalog/store';
import { dataFolder } from './dataFolder';

/**
 * Reads the catalogue of AWS's names from the package that this program belongs to.
 *
 * @throws Error (with the path) where a file is missing
 */
export function readCatalogFiles(): CatalogFiles {
  const folder = dataFolder();
  return {
    index: readFileSync(join(folder, 'catalog.json'), 'utf8'),
    details: readFileSync(join(folder, 'catalog.bin')),
    inflate: (packed) => inflateRawSync(packed),
  };
}
