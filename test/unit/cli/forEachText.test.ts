import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { forEachText } from '../../../server/src/cli/forEachText';
import type { Host } from '../../../server/src/cli/host';
import { openSession } from '../../../server/src/cli/session';

/** A host that keeps what is written to it, in a folder with some files. */
function hostWith(paths: readonly string[], part: Partial<Host> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'iam-sidekick-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const path of paths) writeFileSync(join(cwd, path), '{}');
  const written: string[] = [];
  const host: Host = {
    cwd,
    env: { LANG: 'C' },
    systemLocale: 'en',
    stdin: async function* () {
      yield* [];
    },
    out: (text) => written.push(`out ${text}`),
    err: (text) => written.push(`err ${text}`),
    colours: false,
    interactive: false,
    columns: undefined,
    ...part,
  };
  return { host, written };
}

function session(host: Host, verbose = false) {
  const opened = openSession(host, { verbose });
  if (opened === undefined) throw new Error('The settings could not be read.');
  return opened;
}

test('an error of our own is one line, and the other files are done', async () => {
  const { host, written } = hostWith(['a.json', 'b.json']);
  const failures = await forEachText(session(host), ['.'], ({ input }) => {
    if (input.path === 'a.json') throw new TypeError('boom');
    return { found: true, output: 'done\n' };
  });
  expect(failures.map(({ path }) => path)).toEqual(['a.json']);
  expect(written).toEqual([
    'err iam-sidekick: a.json: internal error, please report it (--verbose shows details): TypeError: boom\n',
    'out done\n',
  ]);
});

test('with --verbose the error comes with its stack', async () => {
  const { host, written } = hostWith(['a.json']);
  await forEachText(session(host, true), ['.'], () => {
    throw new TypeError('boom');
  });
  expect(written[0]).toMatch(/TypeError: boom\n.*forEachText\.test\.ts/s);
});

test('many files show progress on a terminal, which is gone before anything else is written', async () => {
  const paths = Array.from({ length: 60 }, (_, i) => `${String(i + 100)}.json`);
  const { host, written } = hostWith(paths, { interactive: true });
  await forEachText(session(host), ['.'], ({ input }) => ({
    found: true,
    output: input.path === '119.json' ? 'found\n' : '',
  }));
  expect(written).toEqual([
    'err \r\x1b[K10/60 109.json',
    'err \r\x1b[K20/60 119.json',
    'err \r\x1b[K',
    'out found\n',
    'err \r\x1b[K30/60 129.json',
    'err \r\x1b[K40/60 139.json',
    'err \r\x1b[K50/60 149.json',
    'err \r\x1b[K60/60 159.json',
    'err \r\x1b[K',
  ]);
});

test('there is no progress where standard error is a file', async () => {
  const paths = Array.from({ length: 60 }, (_, i) => `${String(i)}.json`);
  const { host, written } = hostWith(paths);
  await forEachText(session(host), ['.'], () => ({ found: true, output: '' }));
  expect(written).toEqual([]);
});
