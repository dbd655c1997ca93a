import { spawn } from 'node:child_process';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtInExtensions, installEditor } from '../test/editor/install';

/**
 * `npm test`: the bundles, then the unit tests, the built server and command line as processes, the
 * grammar tests, and the end-to-end suite in a real VS Code. Each runs even where an earlier one failed; the last line is the sum of them.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = join(root, '.cache', 'results');

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Suite {
  readonly title: string;
  /** What Node is started with. */
  readonly args: readonly string[];
  /** Reads the suite's own report. */
  readonly tally: () => Promise<Tally>;
}

const bin = (path: string): string => join(root, 'node_modules', path);
const builtIn = (path: string): string => join(builtInExtensions, `${path}.tmLanguage.json`);
const typescript = ['--import', 'tsx'];

const vitest = (title: string, name: string, config: string): Suite => {
  const report = join(results, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    title,
    args: [bin('vitest/vitest.mjs'), 'run', '--config', join(root, config), ...reporters],
    tally: () => vitestTally(report),
  };
};

const suites: readonly Suite[] = [
  vitest('Unit tests', 'unit', 'vitest.config.ts'),
  vitest('The built server and command line', 'integration', 'vitest.integration.config.ts'),
  {
    title: 'Grammar tests',
    args: [
      ...[bin('vscode-tmgrammar-test/dist/unit.js'), 'test/grammar/**/*.test.{json,jsonc}'],
      // Ours are injected into VS Code's own grammars; package.json names ours.
      ...[builtIn('json/syntaxes/JSON'), builtIn('json/syntaxes/JSONC')].flatMap((path) => [
        '-g',
        path,
      ]),
      ...['--xunit-report', join(results, 'grammar')],
    ],
    tally: grammarTally,
  },
  {
    title: 'End to end, in a real VS Code',
    args: [...typescript, join(root, 'test', 'e2e', 'run.ts')],
    tally: async () => JSON.parse(await readFile(join(results, 'e2e.json'), 'utf8')) as Tally,
  },
];

async function main(): Promise<number> {
  // Ctrl-C reaches the suite that runs; this process waits until it has cleaned up.
  process.on('SIGINT', () => undefined);
  await rm(results, { recursive: true, force: true });
  await mkdir(join(results, 'grammar'), { recursive: true });
  if ((await run([...typescript, join(root, 'scripts', 'build.ts')])) !== 0) return 1;
  await installEditor();
  let passed = 0;
  let failed = 0;
  for (const suite of suites) {
    console.log(`\n== ${suite.title}`);
    const status = await run(suite.args);
    const tally = await suite.tally().catch(() => ({ passed: 0, failed: 0 }));
    passed += tally.passed;
    // A suite that failed before or after its tests counts as one failure.
    failed += status !== 0 && tally.failed === 0 ? 1 : tally.failed;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function run(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 1));
  });
}

async function vitestTally(path: string): Promise<Tally> {
  const report = JSON.parse(await readFile(path, 'utf8')) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
  };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** One XML report a file, with a `testcase` for each line that asserts something. */
async function grammarTally(): Promise<Tally> {
  let all = 0;
  let failed = 0;
  for (const name of await readdir(join(results, 'grammar'))) {
    const report = await readFile(join(results, 'grammar', name), 'utf8');
    all += report.match(/<testcase\b/g)?.length ?? 0;
    failed += report.match(/<testcase\b[^>]*>\s*<(failure|error)\b/g)?.length ?? 0;
  }
  return { passed: all - failed, failed };
}

process.exitCode = await main();
