import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { codeTable } from './generate/codes';
import { rulePage, ruleTable } from './generate/pages';
import { registry } from './generate/registry';
import { RULES_FOLDER, loadRules } from './generate/rules';
import { settingsFileSchema } from './generate/schema';
import { nlsTexts, rulesSchema } from './generate/settings';

/**
 * Writes what follows from the rule files: the registry, the rule pages, the schemas of the setting
 * and of the project's file, and the tables in the README and on the page about Access Analyzer. With `--check` it writes nothing and fails where something is stale.
 */
const check = process.argv.includes('--check');
const stale: string[] = [];

async function put(path: string, text: string): Promise<void> {
  const config = await resolveConfig(path);
  const formatted = await format(text, { ...config, filepath: path });
  const old = existsSync(path) ? await readFile(path, 'utf8') : undefined;
  if (old === formatted) return;
  stale.push(path);
  if (check) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, formatted);
}

/** Replaces what stands between two marks of a file. */
async function putBetween(path: string, mark: string, text: string): Promise<void> {
  if (!existsSync(path)) return;
  const old = await readFile(path, 'utf8');
  const [open, close] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const from = old.indexOf(open);
  const to = old.indexOf(close);
  if (from < 0 || to < from) throw new Error(`${path} lacks the marks ${open} and ${close}.`);
  await put(path, `${old.slice(0, from + open.length)}\n\n${text}\n\n${old.slice(to)}`);
}

const rules = await loadRules();
await put(`${RULES_FOLDER}/registry.generated.ts`, registry(rules));

for (const file of rules) await put(`docs/rules/${file.rule.id}.md`, rulePage(file));
await put(
  'docs/rules/README.md',
  `# Rules\n\nGenerated from the rule files by \`npm run generate\`.\n\n${ruleTable(rules, '')}\n`,
);
const known = new Set(['README.md', ...rules.map(({ rule }) => `${rule.id}.md`)]);
for (const page of await readdir('docs/rules')) {
  if (known.has(page)) continue;
  stale.push(`docs/rules/${page}`);
  if (!check) await rm(`docs/rules/${page}`);
}

const manifest = JSON.parse(await readFile('package.json', 'utf8')) as {
  contributes?: { configuration?: { properties?: Record<string, unknown> } };
};
const properties = manifest.contributes?.configuration?.properties;
if (properties !== undefined) {
  properties['iamSidekick.rules'] = rulesSchema(rules);
  await put('package.json', JSON.stringify(manifest));
}
for (const [path, locale] of [
  ['package.nls.json', 'en'],
  ['package.nls.ja.json', 'ja'],
] as const) {
  const texts = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
  await put(path, JSON.stringify(nlsTexts(texts, rules, locale)));
}
const english = JSON.parse(await readFile('package.nls.json', 'utf8')) as Record<string, string>;
await put(
  'data/settings.schema.json',
  JSON.stringify(settingsFileSchema(rules, nlsTexts(english, rules, 'en'))),
);
await putBetween('README.md', 'rules', ruleTable(rules, 'docs/rules/'));
await putBetween('docs/access-analyzer.md', 'codes', codeTable(rules));

if (stale.length > 0) {
  console.log(`${check ? 'Stale' : 'Written'}: ${stale.join(', ')}`);
  if (check) process.exitCode = 1;
} else {
  console.log('Everything generated is up to date.');
}
