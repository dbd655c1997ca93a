import { describe, expect, test } from 'vitest';
import { cli } from './testers/cli';
import { BROKEN, CLEAN, LEGACY, OTHER, project, UNUSED } from './testers/project';

const at = (line: number, character: number): object => ({ line, character });

describe('check --format text', () => {
  test('shows place, message, rule, the line with the range underlined, and the fixes', async () => {
    const cwd = project({ 'a.json': LEGACY });
    const { stdout, stderr } = await cli(['check', 'a.json'], { cwd });
    expect(stdout).toMatch(/^a\.json:9:9 warning .* legacy-mfa-resource$/m);
    expect(stdout).toContain(
      [
        ' 9 |         "arn:aws:iam::*:mfa/${aws:username}",',
        '   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
        '',
      ].join('\n'),
    );
    expect(stdout).toMatch(/^ {3}= fix: .*\(widens access\)$/m);
    expect(stdout).toMatch(/^1 policy in 1 file: 1 warning\.$/m);
    expect(stderr).toBe('');
  });

  test('says of a fix that it leaves access as it is', async () => {
    const cwd = project({ 'a.json': UNUSED });
    const { stdout } = await cli(['check', 'a.json'], { cwd });
    expect(stdout).toMatch(/^ {3}= fix: .*\(same access\)$/m);
  });

  test('links related places', async () => {
    const cwd = project({ 'a.json': CLEAN.replace('"Effect"', '"Effect": "Deny", "Effect"') });
    const { stdout } = await cli(['check', 'a.json'], { cwd });
    expect(stdout).toMatch(/^ {3}= see a\.json:4:\d+: /m);
  });

  test('says that nothing is wrong', async () => {
    const cwd = project({ 'a.json': CLEAN, 'b/c.json': CLEAN });
    expect(await cli(['check', '.'], { cwd })).toEqual({
      status: 0,
      stdout: '2 policies in 2 files: nothing to report.\n',
      stderr: '',
    });
  });

  test.each([
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [{ FORCE_COLOR: '0' }, false],
    [{ CI: 'true' }, false],
  ])('with %j colours are %s', async (env, coloured) => {
    const cwd = project({ 'a.json': LEGACY });
    const { stdout } = await cli(['check', 'a.json'], { cwd, env });
    expect(stdout.includes('\x1b[')).toBe(coloured);
  });

  test('hands no control characters of a policy to the terminal', async () => {
    const cwd = project({
      'a.json': LEGACY.replace('ManageOwnMfa"', 'A\x1b[31m\u202e", "\x1b]0;": "').replace(
        '"arn',
        '/* \x1b[2J \u202e */ "arn',
      ),
    });
    const { stdout, stderr } = await cli(['check', 'a.json'], { cwd });
    expect(stdout).toContain('legacy-mfa-resource');
    for (const harmful of ['\x1b', '\u202e']) expect(stdout + stderr).not.toContain(harmful);
  });
});

describe('check --format json', () => {
  test('prints what the contract says', async () => {
    const cwd = project({ 'a.json': LEGACY, 'b.json': OTHER });
    const { stdout } = await cli(['check', '--format', 'json', '.'], { cwd });
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          path: 'a.json',
          policies: [
            { type: 'identity', range: { start: at(0, 0), end: at(13, 1) }, statements: 1 },
          ],
          diagnostics: [
            {
              rule: 'legacy-mfa-resource',
              accessAnalyzer: null,
              severity: 'warning',
              message: expect.stringContaining('mfa/${aws:username}') as string,
              range: { start: at(8, 8), end: at(8, 44) },
              fixes: [{ title: expect.stringContaining('mfa/*') as string, effect: 'widens' }],
            },
          ],
        },
      ],
      summary: { files: 1, policies: 1, error: 0, warning: 1, info: 0, hint: 0 },
    });
  });

  test('is complete JSON where there is nothing', async () => {
    const cwd = project({ 'b.json': OTHER });
    const { stdout, status } = await cli(['check', '--format', 'json', 'b.json'], { cwd });
    expect(JSON.parse(stdout)).toEqual({
      files: [],
      summary: { files: 0, policies: 0, error: 0, warning: 0, info: 0, hint: 0 },
    });
    expect(status).toBe(0);
  });

  test('has a hint about what looks like a policy and could not be read', async () => {
    const text = 'Statement:\n{{- range .all }}\n  - Effect: Allow\n    Action: "*"\n{{- end }}\n';
    const cwd = project({ 'role.yaml': text });
    const run = await cli(['check', '--format', 'json', 'role.yaml'], { cwd });
    expect(JSON.parse(run.stdout)).toMatchObject({
      files: [{ policies: [], diagnostics: [{ rule: 'unread-policy', severity: 'hint' }] }],
      summary: { files: 1, policies: 0, error: 0, hint: 1 },
    });
    expect(run.status).toBe(0);
    const strict = await cli(['check', '--fail-on', 'hint', 'role.yaml'], { cwd });
    expect(strict.status).toBe(1);
  });

  test('gives the code of Access Analyzer', async () => {
    const cwd = project({ 'a.json': BROKEN });
    const { stdout } = await cli(['check', '--format', 'json', 'a.json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ diagnostics: [{ rule: 'json-syntax', accessAnalyzer: 'JSON_SYNTAX_ERROR' }] }],
    });
  });
});

describe('exit status', () => {
  test.each([
    ['nothing', [], 0, CLEAN],
    ['nothing', ['--fail-on', 'hint'], 0, CLEAN],
    ['an info', [], 0, UNUSED],
    ['an info', ['--fail-on', 'warning'], 0, UNUSED],
    ['an info', ['--fail-on', 'info'], 1, UNUSED],
    ['an info', ['--fail-on', 'hint'], 1, UNUSED],
    ['a warning', [], 0, LEGACY],
    ['a warning', ['--fail-on', 'warning'], 1, LEGACY],
    ['an error', [], 1, BROKEN],
    ['an error', ['--fail-on', 'error'], 1, BROKEN],
  ])('with %s and %j it is %d', async (_name, options, status, text) => {
    const cwd = project({ 'a.json': text });
    for (const format of ['text', 'json', 'sarif']) {
      const run = await cli(['check', '--format', format, ...options, 'a.json'], { cwd });
      expect(run.status).toBe(status);
    }
  });

  test('2 beats 1, and the other files are done all the same', async () => {
    const cwd = project({ 'a.json': BROKEN });
    const run = await cli(['check', 'missing.json', 'a.json'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stdout).toContain('json-syntax');
    expect(run.stderr).toBe('iam-sidekick: missing.json: no such file or directory\n');
  });
});

describe('--type', () => {
  test('sets the type of every policy', async () => {
    const cwd = project({ 'a.json': CLEAN });
    const { stdout } = await cli(['check', '--format', 'json', '--type', 'scp', 'a.json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ policies: [{ type: 'scp' }] }] });
  });
});

describe('language', () => {
  const japanese = '1 個のファイル、1 個のポリシー: 報告する点はありません。\n';
  const english = '1 policy in 1 file: nothing to report.\n';
  test.each([
    [{ LANG: 'ja_JP.UTF-8' }, [], japanese],
    [{ LANG: 'C', LC_MESSAGES: 'ja_JP.UTF-8' }, [], japanese],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'en_US.UTF-8' }, [], english],
    [{ LANG: 'ja_JP.UTF-8' }, ['--lang', 'en'], english],
    [{ LANG: 'C' }, ['--lang', 'ja'], japanese],
    [{ LANG: 'fr_FR.UTF-8' }, [], english],
  ])('%j %j', async (env, options, expected) => {
    const cwd = project({ 'a.json': CLEAN });
    expect((await cli(['check', ...options, 'a.json'], { cwd, env })).stdout).toBe(expected);
  });

  test('reaches messages, fixes and severities', async () => {
    const cwd = project({ 'a.json': LEGACY });
    const { stdout } = await cli(['check', '--lang', 'ja', 'a.json'], { cwd });
    expect(stdout).toMatch(/^a\.json:9:9 警告 .*。 legacy-mfa-resource$/m);
    expect(stdout).toMatch(/= 修正: .*（アクセスを広げます）/);
  });
});
