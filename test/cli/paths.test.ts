import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli } from './testers/cli';
import type { CliRun } from './testers/cli';
import { BROKEN, CLEAN, OTHER, project } from './testers/project';

interface Listed extends CliRun {
  readonly paths: readonly string[];
}

/** The files that `check` lists for some arguments. */
async function listed(cwd: string, args: readonly string[], input?: string): Promise<Listed> {
  const run = await cli(['check', '--format', 'json', ...args], { cwd, ...(input && { input }) });
  const { files } = JSON.parse(run.stdout) as { files: { path: string }[] };
  return { ...run, paths: files.map(({ path }) => path) };
}

describe('paths in the output', () => {
  test.each([
    [['a.json'], ['a.json']],
    [['./a.json'], ['./a.json']],
    [['.'], ['a.json', 'sub/b.jsonc']],
    [['sub'], ['sub/b.jsonc']],
    [['./sub/'], ['./sub/b.jsonc']],
    [['**/*.json*'], ['a.json', 'sub/b.jsonc']],
    [
      ['sub/*', 'a.json'],
      ['sub/b.jsonc', 'a.json'],
    ],
    [
      ['a.json', 'a.json', './a.json', '.'],
      ['a.json', 'sub/b.jsonc'],
    ],
  ])('%j lists %j', async (args, expected) => {
    const cwd = project({ 'a.json': CLEAN, 'sub/b.jsonc': CLEAN, 'sub/c.txt': CLEAN });
    expect((await listed(cwd, args)).paths).toEqual(expected);
  });

  test('stay absolute where they were', async () => {
    const cwd = project({ 'sub/b.json': CLEAN });
    const absolute = join(cwd, 'sub', 'b.json');
    for (const argument of [absolute, join(cwd, 'sub'), join(cwd, 'sub', '*.json')]) {
      expect((await listed('/', [argument])).paths).toEqual([absolute]);
    }
  });

  test('may lead out of the working directory', async () => {
    const cwd = project({ 'a.json': CLEAN, 'sub/x': '' });
    const { paths } = await listed(join(cwd, 'sub'), ['../a.json']);
    expect(paths).toEqual(['../a.json']);
  });
});

describe('standard input', () => {
  test('is read as JSON and named -', async () => {
    const { paths } = await listed(project({}), ['-'], CLEAN);
    expect(paths).toEqual(['-']);
  });

  test('is named <stdin> for people', async () => {
    const { stdout, status } = await cli(['check', '-'], { cwd: project({}), input: BROKEN });
    expect(stdout).toMatch(/^<stdin>:3:3 error /);
    expect(status).toBe(1);
  });

  test('may be empty', async () => {
    expect(await cli(['check', '-'], { cwd: project({}) })).toEqual({
      status: 0,
      stdout: '',
      stderr: 'iam-sidekick: <stdin>: no IAM policy in it\n',
    });
  });
});

describe('files without a policy', () => {
  test('are passed over in directories, and said where they are named', async () => {
    const cwd = project({ 'a.json': CLEAN, 'package.json': OTHER });
    expect((await listed(cwd, ['.'])).stderr).toBe('');
    const named = await listed(cwd, ['package.json']);
    expect(named.stderr).toBe('iam-sidekick: package.json: no IAM policy in it\n');
    expect(named.status).toBe(0);
  });

  test.each(['sub', 'sub/*.json', 'nothing/**'])('%s: a clear line, and 0', async (argument) => {
    const cwd = project({ 'sub/package.json': OTHER });
    const { status, stdout, stderr } = await cli(['check', argument], { cwd });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain(`iam-sidekick: ${argument}: no IAM policy found`);
  });

  test('of every other name are read where they are named', async () => {
    const cwd = project({ 'policy.txt': CLEAN, policy: CLEAN });
    expect((await listed(cwd, ['policy.txt', 'policy'])).paths).toEqual(['policy.txt', 'policy']);
  });

  test('broken ones that look like a policy are reported', async () => {
    const cwd = project({ 'a.json': BROKEN, 'b.json': '{ "name": "x" "version": "1" }' });
    expect((await listed(cwd, ['.', 'b.json'])).paths).toEqual(['a.json']);
  });
});

describe('.gitignore', () => {
  const files = {
    '.git/HEAD': '',
    '.gitignore': 'dist/\n*.gen.json\n/top.json\n',
    'top.json': CLEAN,
    'a.json': CLEAN,
    'a.gen.json': CLEAN,
    'dist/b.json': CLEAN,
    'sub/top.json': CLEAN,
    'sub/.gitignore': '!kept.gen.json\nonly-here.json\n',
    'sub/kept.gen.json': CLEAN,
    'sub/only-here.json': CLEAN,
    'sub/deep/only-here.json': CLEAN,
    'node_modules/x/c.json': CLEAN,
    '.git/d.json': CLEAN,
    '.github/e.json': CLEAN,
    'only-here.json': CLEAN,
  };
  const kept = ['.github/e.json', 'a.json', 'only-here.json', 'sub/kept.gen.json', 'sub/top.json'];

  test('is respected in directories and by globs, nested files included', async () => {
    const cwd = project(files);
    expect((await listed(cwd, ['.'])).paths).toEqual(kept);
    expect((await listed(cwd, ['**/*.json'])).paths).toEqual(kept);
  });

  test('counts below the root of the repository, too', async () => {
    const cwd = project(files);
    expect((await listed(join(cwd, 'sub'), ['.'])).paths).toEqual(['kept.gen.json', 'top.json']);
  });

  test('does not count for what is named', async () => {
    const cwd = project(files);
    const args = ['a.gen.json', 'dist', 'dist/*.json', 'node_modules/x'];
    expect((await listed(cwd, args)).paths).toEqual([
      'a.gen.json',
      'dist/b.json',
      'node_modules/x/c.json',
    ]);
  });
});

describe('what cannot be read', () => {
  test('links that go round in circles', async () => {
    const cwd = project({ 'sub/a.json': CLEAN });
    symlinkSync('..', join(cwd, 'sub', 'up'));
    symlinkSync('loop.json', join(cwd, 'loop.json'));
    symlinkSync('nowhere.json', join(cwd, 'dangling.json'));
    symlinkSync('sub/a.json', join(cwd, 'link.json'));
    const { status, paths, stderr } = await listed(cwd, ['.']);
    expect(paths).toEqual(['link.json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const named = await listed(cwd, ['loop.json']);
    expect(named.stderr).toBe('iam-sidekick: loop.json: too many symbolic links\n');
    expect(named.status).toBe(2);
  });

  test('binary files: an error where named, passed over where found', async () => {
    const cwd = project({ 'a.json': new Uint8Array([0xff, 0xfe, 0, 1, 2, 0x80]) });
    expect(await listed(cwd, ['.'])).toMatchObject({ status: 0, paths: [] });
    expect(await listed(cwd, ['a.json'])).toMatchObject({
      status: 2,
      stderr: 'iam-sidekick: a.json: not UTF-8 text\n',
    });
  });

  test('a policy in another encoding is an error wherever it is', async () => {
    const cwd = project({ 'a.json': Buffer.from(`\ufeff${CLEAN}`, 'utf16le') });
    expect(await listed(cwd, ['.'])).toMatchObject({
      status: 2,
      stderr: 'iam-sidekick: a.json: not UTF-8 text\n',
    });
  });

  test('huge files: an error where named, passed over where found', async () => {
    const cwd = project({ 'huge.json': CLEAN });
    truncateSync(join(cwd, 'huge.json'), 40 * 1024 * 1024);
    expect(await listed(cwd, ['.'])).toMatchObject({ status: 0, paths: [] });
    const { status, stderr } = await listed(cwd, ['huge.json']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'iam-sidekick: huge.json: too large to be a policy (more than 32 MiB)\n',
    });
  });

  test('files and folders without permission', async () => {
    const cwd = project({ 'a.json': CLEAN, 'secret.json': CLEAN });
    chmodSync(join(cwd, 'secret.json'), 0);
    mkdirSync(join(cwd, 'vault'), { mode: 0 });
    const options = { cwd, unprivileged: true };
    const { status, stdout, stderr } = await cli(['check', '.'], options);
    expect(stdout).toBe('1 policy in 1 file: nothing to report.\n');
    expect(status).toBe(2);
    expect(stderr).toContain('iam-sidekick: secret.json: permission denied\n');
    expect(stderr).toContain('iam-sidekick: vault: permission denied\n');
  });

  test('a text nested too deeply does not crash', async () => {
    const cwd = project({});
    writeFileSync(join(cwd, 'a.json'), `{"Statement":${'['.repeat(100_000)}`);
    const { status, stdout, stderr } = await cli(['check', 'a.json'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('json-syntax');
    expect(stderr).toBe('');
  });
});
