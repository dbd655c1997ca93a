import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli } from './testers/cli';
import { CLEAN, LEGACY, project } from './testers/project';

const settings = (value: unknown): string => JSON.stringify(value);

test('set the severity of rules', async () => {
  const files = { 'a.json': LEGACY };
  const off = project({
    ...files,
    '.iam-sidekick.json': settings({ rules: { 'legacy-mfa-resource': 'off' } }),
  });
  expect((await cli(['check', 'a.json'], { cwd: off })).stdout).toContain('nothing to report');
  const error = project({
    ...files,
    '.iam-sidekick.json': settings({ rules: { 'legacy-mfa-resource': 'error' } }),
  });
  const { stdout, status } = await cli(['check', 'a.json'], { cwd: error });
  expect(stdout).toContain('a.json:9:9 error ');
  expect(status).toBe(1);
});

test('set types by glob, counted from the folder of the settings; --type goes before', async () => {
  const cwd = project({
    '.git/HEAD': '',
    '.iam-sidekick.json': settings({
      policyTypes: { 'org/**': 'rcp', 'org/scp/*.json': 'scp', 'bound*.json': 'boundary' },
    }),
    'org/scp/a.json': CLEAN,
    'org/b.json': CLEAN,
    'org/c/bounds.json': CLEAN,
    'd.json': CLEAN,
  });
  const types = async (...args: string[]): Promise<string[]> => {
    const { stdout } = await cli(['check', '--format', 'json', ...args], { cwd: join(cwd, 'org') });
    const { files } = JSON.parse(stdout) as { files: { policies: { type: string }[] }[] };
    return files.map(({ policies }) => policies[0]?.type ?? '');
  };
  const paths = ['scp/a.json', 'b.json', 'c/bounds.json', '../d.json'];
  expect(await types(...paths)).toEqual(['scp', 'rcp', 'boundary', 'identity']);
  expect(await types('--type', 'session', ...paths)).toEqual(Array(4).fill('session'));
});

test('set the language; --lang goes before, the shell after', async () => {
  const cwd = project({ '.iam-sidekick.json': settings({ language: 'ja' }), 'a.json': CLEAN });
  const env = { LANG: 'en_US.UTF-8' };
  expect((await cli(['check', 'a.json'], { cwd, env })).stdout).toContain('報告する点はありません');
  const english = await cli(['check', '--lang', 'en', 'a.json'], { cwd, env });
  expect(english.stdout).toContain('nothing to report');
});

test('are looked for up to the root of the repository, not above', async () => {
  const cwd = project({
    '.iam-sidekick.json': settings({ language: 'ja' }),
    'repository/.git/HEAD': '',
    'repository/sub/a.json': CLEAN,
  });
  const { stdout } = await cli(['check', 'a.json'], { cwd: join(cwd, 'repository', 'sub') });
  expect(stdout).toContain('nothing to report');
});

test('what is wrong with one is said, and the others hold', async () => {
  const cwd = project({
    'a.json': LEGACY,
    '.iam-sidekick.json': settings({
      rules: { 'no-such-rule': 'off', 'legacy-mfa-resource': 'loud', 'json-syntax': 'hint' },
      policyTypes: { '*.json': 'identiy' },
      langage: 'ja',
    }),
  });
  const { status, stdout, stderr } = await cli(['check', 'a.json'], { cwd });
  expect(stdout).toContain('a.json:9:9 warning ');
  expect(status).toBe(0);
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  for (const [i, word] of ['langage', 'no-such-rule', 'loud', 'identiy'].entries()) {
    expect(lines[i]).toMatch(/^iam-sidekick: \.iam-sidekick\.json: /);
    expect(lines[i]).toContain(word);
  }
});

test('that are not JSON stop the run', async () => {
  const cwd = project({ 'a.json': LEGACY, '.iam-sidekick.json': '{ rules: }' });
  expect(await cli(['check', 'a.json'], { cwd })).toEqual({
    status: 2,
    stdout: '',
    stderr: 'iam-sidekick: .iam-sidekick.json: it is not valid JSON\n',
  });
});
