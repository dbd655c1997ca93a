import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that `data/` always has. */
const INDEX = 'catalog.json';

/** `data/` in the nearest folder above this file that has one: bundles stand at several depths. */
export function dataFolder(): string {
  // The build puts a path in (scripts/build.ts); the sources have a URL.
  const url: string = import.meta.url;
  let folder = dirname(url.startsWith('file:') ? fileURLToPath(url) : url);
  while (!existsSync(join(folder, 'data', INDEX)) && dirname(folder) !== folder) {
    folder = dirname(folder);
  }
  return join(folder, 'data');
}
