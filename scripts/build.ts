import { existsSync } from 'node:fs';
import { chmod, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { thirdPartyNotices } from './notices';

/**
 * Bundles the extension, the language server and the command line into `dist/`.
 * `--minify` for packages, `--watch` to rebuild when a file changes.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const options = new Set(process.argv.slice(2));
const NOTICES = 'dist/THIRD-PARTY-NOTICES.txt';

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  // jsonc-parser's `main` is a UMD build whose inner requires esbuild cannot follow.
  mainFields: ['module', 'main'],
  target: 'es2022',
  charset: 'utf8',
  sourcemap: options.has('--minify') ? false : 'linked',
  minify: options.has('--minify'),
  legalComments: 'none',
  logLevel: 'info',
  define: { IAM_SIDEKICK_VERSION: JSON.stringify(version) },
};

const node: BuildOptions = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
  // Which CommonJS lacks; fdir (of tinyglobby) hands it to createRequire, which takes a path too.
  define: { ...shared.define, 'import.meta.url': '__filename' },
};
const browser: BuildOptions = { ...shared, platform: 'browser' };
const program: BuildOptions = { ...node, banner: { js: '#!/usr/bin/env node' } };

const bundles: readonly BuildOptions[] = [
  { ...node, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client/node.cjs' },
  {
    ...browser,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: ['client/src/browser/main.ts'],
    // Not `.js`: since the manifest says `"type": "module"`, VS Code's web host would take it for
    // an ES module, which that host does not load.
    outfile: 'dist/client/browser.cjs',
  },
  { ...program, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server/node.cjs' },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['server/src/lsp/browser.ts'],
    // Not `.cjs`: a browser starts a worker only from what its server calls JavaScript.
    outfile: 'dist/server/browser.js',
  },
  { ...program, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.cjs' },
];
const ready = bundles.filter(({ entryPoints }) =>
  (entryPoints as string[]).every((file) => existsSync(join(root, file))),
);

if (options.has('--watch')) {
  for (const bundle of ready) await (await context(bundle)).watch();
} else {
  const built = await Promise.all(ready.map((bundle) => build({ ...bundle, metafile: true })));
  for (const { outfile, banner } of ready) {
    if (banner !== undefined && outfile !== undefined) await chmod(join(root, outfile), 0o755);
  }
  await writeSnippets('dist/client/snippets.json');
  await writeFile(
    join(root, NOTICES),
    await thirdPartyNotices(built.map(({ metafile }) => metafile)),
  );
  await removeStale([
    ...ready.map(({ outfile }) => String(outfile)),
    'dist/client/snippets.json',
    NOTICES,
  ]);
}

/**
 * Writes the snippets for VS Code without the words that call them. So they are in "Insert Snippet"
 * and "Fill File with Snippet", and not a second time among the completions, where the server
 * offers them where they fit, and as they fit there.
 */
async function writeSnippets(outfile: string): Promise<void> {
  const text = await readFile(join(root, 'snippets/iam-policy.json'), 'utf8');
  const snippets = JSON.parse(text) as Record<string, { prefix?: string }>;
  for (const snippet of Object.values(snippets)) delete snippet.prefix;
  await writeFile(join(root, outfile), JSON.stringify(snippets));
}

/** Removes what an earlier build left, and only that: someone may be running the bundles. */
async function removeStale(outfiles: readonly string[]): Promise<void> {
  const kept = new Set(outfiles.flatMap((file) => [file, `${file}.map`]).map((file) => join(file)));
  const entries = await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    if (!kept.has(relative(root, path))) await rm(path);
  }
}
