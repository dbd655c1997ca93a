import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseTree } from 'jsonc-parser';
import { ms, printTable, timeOf } from './measure';
import { policyOfSize } from './policies';

const COUNT = 1500;

/** The built command line over 1,500 files of 2 KB on average, as one process with its start. */
export function benchCorpus(): void {
  const folder = mkdtempSync(join(tmpdir(), 'iam-sidekick-bench-'));
  try {
    const texts = Array.from({ length: COUNT }, (_, i) => policyOfSize(500 + ((i * 37) % 1700), i));
    texts.forEach((text, i) => writeFileSync(join(folder, `${String(i)}.json`), text));
    const parse = timeOf(() => texts.forEach((text) => parseTree(text)));
    const check = (...options: string[]): number =>
      timeOf(() =>
        execFileSync(process.execPath, ['dist/cli.cjs', ...options, folder], {
          stdio: ['ignore', 'ignore', 'inherit'],
        }),
      );
    const start = timeOf(() => execFileSync(process.execPath, ['dist/cli.cjs', '--version']));
    const times = [1, 2, 3].map(() => check('check', '--format', 'json', '--fail-on', 'error'));
    const best = Math.min(...times);
    const characters = texts.reduce((sum, { length }) => sum + length, 0) / COUNT;
    printTable(
      `Command line over ${String(COUNT)} files, ${characters.toFixed(0)} characters on average`,
      ['parseTree alone', 'start of the process', 'check', 'ratio'],
      [[ms(parse), ms(start), ms(best), (best / parse).toFixed(1)]],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
