import { exec } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { cli, shellCommand } from './testers/cli';
import { LEGACY, project } from './testers/project';

describe('help and version', () => {
  test.each([['--version'], ['-V']])(
    '%s prints the version, and the age of the catalogue',
    async (option) => {
      const run = await cli([option], { cwd: project({}) });
      const [version, names] = run.stdout.split('\n');
      expect(version).toBe(manifest.version);
      expect(names).toMatch(/^AWS names as of 20\d\d-\d\d-\d\d \(@cloud-copilot\/iam-data .+\)$/);
      expect(run).toMatchObject({ status: 0, stderr: '' });
    },
  );

  test.each([['--help'], ['-h'], ['help']])('%s names every command', async (...args) => {
    const { status, stdout, stderr } = await cli(args, { cwd: project({}) });
    for (const command of ['check', 'fix', 'explain', 'simulate', 'mfa', 'diff', 'rules']) {
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    }
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.each([
    ['check', ['--format', '--type', '--fail-on', '--lang']],
    ['fix', ['--dry-run', '--allow', '--type', '--lang']],
    ['explain', ['--format', '--type', '--lang']],
    ['rules', ['--format', '--lang']],
  ])('%s --help names %j', async (command, options) => {
    const { status, stdout } = await cli([command, '--help'], { cwd: project({}) });
    for (const option of options) expect(stdout).toMatch(new RegExp(`^  ${option}\\b`, 'm'));
    expect(status).toBe(0);
  });
});

describe('wrong usage ends with 2, and says what is possible on standard error', () => {
  test.each([
    [[], 'Usage: iam-sidekick'],
    [['check'], "missing required argument 'path'"],
    [['fix'], "missing required argument 'path'"],
    [['explain'], "missing required argument 'path'"],
    [['chekc', 'a.json'], "unknown command 'chekc'"],
    [['check', '--wrong', 'a.json'], "unknown option '--wrong'"],
    [['check', '--format', 'xml', 'a.json'], 'Allowed choices are text, json, sarif.'],
    [['check', '--type', 'user', 'a.json'], 'Allowed choices are identity, trust'],
    [['check', '--fail-on', 'fatal', 'a.json'], 'Allowed choices are error, warning, info, hint.'],
    [['check', '--lang', 'fr', 'a.json'], 'Allowed choices are en, ja.'],
    [['check', '--type'], "option '--type <type>' argument missing"],
    [['fix', '--allow', 'same', 'a.json'], 'Allowed choices are narrows, widens.'],
    [['rules', 'a.json'], 'too many arguments'],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await cli(args, { cwd: project({ 'a.json': LEGACY }) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

test('a reader that stops early is no error', async () => {
  const many = Array.from({ length: 300 }, (_, i) => [`${String(i)}.json`, LEGACY] as const);
  const cwd = project(Object.fromEntries(many));
  const command = `${shellCommand} check . | head -n 1`;
  const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
    exec(command, { cwd }, (_error, stdout, stderr) => resolve({ stdout, stderr }));
  });
  expect(stdout).toMatch(/^0\.json:9:9 .*\n$/);
  expect(stderr).toBe('');
});
