import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { expandAction, findAction } from '../server/src/catalog/actions';
import { serviceDetails } from '../server/src/catalog/details';
import { services } from '../server/src/catalog/services';
import { installCatalog } from '../server/src/catalog/store';
import { readCatalogFiles } from '../server/src/node/catalogFiles';
import { median, ms, printTable } from './measure';

/** The catalogue's size in the package, and how soon it answers. Targets stand in brackets. */
export async function benchCatalog(): Promise<void> {
  const packed = ['data/catalog.json', 'data/catalog.bin']
    .map((file) => deflateRawSync(readFileSync(file), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);
  const names = await median(() => {
    installCatalog(readCatalogFiles());
    services();
    return findAction('s3:GetObject');
  });
  const cold = services().map(({ prefix }) => {
    const start = performance.now();
    serviceDetails(prefix);
    return performance.now() - start;
  });
  cold.sort((a, b) => a - b);
  const patterns = ['*', '*:*', '*:Get*', 's3:*a*a*a*b', `s3:${'*a'.repeat(200)}*b`];
  const expansions: string[][] = [];
  for (const pattern of patterns) {
    const name =
      pattern.length > 20 ? `${pattern.slice(0, 12)}… (${String(pattern.length)})` : pattern;
    expansions.push([
      `expand ${name} (5 ms)`,
      ms(await median(() => expandAction(pattern))),
      String(expandAction(pattern).length),
    ]);
  }
  printTable(
    'Catalogue',
    ['what', 'measured', 'actions'],
    [
      ['size in the package (1.2 MB)', `${(packed / 1e6).toFixed(2)} MB`, ''],
      ['names ready (15 ms)', ms(names), String(expandAction('*').length)],
      ["one service's details, median (2 ms)", ms(cold[cold.length >> 1] ?? 0), ''],
      ["one service's details, slowest", ms(cold.at(-1) ?? 0), ''],
      ...expansions,
    ],
  );
}
