import { installCatalog } from '../server/src/catalog/store';
import { readCatalogFiles } from '../server/src/node/catalogFiles';
import { benchCatalog } from './catalog';
import { benchCorpus } from './corpus';
import { benchDiagnostics, benchGrowth } from './diagnostics';
import { benchEvaluation } from './evaluation';
import { benchJourney } from './journey';
import { benchMemory } from './memory';
import { benchRules } from './rules';
import { benchTemplates } from './templates';

/** Runs the benches that are named, or all of them: `npm run bench catalog growth`. */
const BENCHES: ReadonlyMap<string, () => Promise<void> | void> = new Map([
  ['diagnostics', benchDiagnostics],
  ['rules', benchRules],
  ['growth', benchGrowth],
  ['templates', benchTemplates],
  ['corpus', benchCorpus],
  ['catalog', benchCatalog],
  ['evaluation', benchEvaluation],
  ['journey', benchJourney],
  ['memory', benchMemory],
]);

installCatalog(readCatalogFiles());
const named = process.argv.slice(2);
const unknown = named.filter((name) => !BENCHES.has(name));
if (unknown.length > 0) {
  console.error(
    `No such bench: ${unknown.join(', ')}. There are ${[...BENCHES.keys()].join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  for (const [name, bench] of BENCHES) {
    if (named.length === 0 || named.includes(name)) await bench();
  }
}
