import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli } from './testers/cli';
import { BROKEN, CLEAN, LEGACY, OTHER, project, UNUSED } from './testers/project';

const read = (cwd: string, path = 'a.json'): string => readFileSync(join(cwd, path), 'utf8');

const FIXED = UNUSED.replace('        "arn:aws:iam::*:mfa/*",\n', '');

describe('fix', () => {
  test('applies what leaves access as it is, and says what it did', async () => {
    const cwd = project({ 'a.json': UNUSED, 'b/c.json': UNUSED, 'd.json': OTHER });
    const { status, stdout, stderr } = await cli(['fix', '.'], { cwd });
    expect(read(cwd)).toBe(FIXED);
    expect(read(cwd, 'b/c.json')).toBe(FIXED);
    expect(read(cwd, 'd.json')).toBe(OTHER);
    expect(stdout).toMatch(/^a\.json\n {2}line 9: .* unused-mfa-resource\n/);
    expect(stdout).toContain('Applied 2 fixes in 2 files.\n');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect((await cli(['fix', '.'], { cwd })).stdout).toMatch(/^Nothing to fix\.$/m);
  });

  test('leaves alone what changes access, unless allowed', async () => {
    const cwd = project({ 'a.json': LEGACY });
    const { stdout } = await cli(['fix', 'a.json'], { cwd });
    expect(read(cwd)).toBe(LEGACY);
    expect(stdout).toContain('1 finding left alone, since the fixes change access: see --allow.');
    await cli(['fix', '--allow', 'narrows', 'a.json'], { cwd });
    expect(read(cwd)).toBe(LEGACY);
    await cli(['fix', '--allow', 'narrows,widens', 'a.json'], { cwd });
    expect(read(cwd)).toBe(LEGACY.replace('mfa/${aws:username}', 'mfa/*'));
  });

  test('keeps permissions, line endings and the byte-order mark of a file', async () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    // What IAM refuses has a fix of its own; this is about the writing.
    const cwd = project({
      'a.jsonc': windows(UNUSED),
      '.iam-sidekick.json': '{ "rules": { "byte-order-mark": "off" } }',
    });
    chmodSync(join(cwd, 'a.jsonc'), 0o640);
    await cli(['fix', 'a.jsonc'], { cwd });
    expect(read(cwd, 'a.jsonc')).toBe(windows(FIXED));
    expect(statSync(join(cwd, 'a.jsonc')).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd).sort()).toEqual(['.iam-sidekick.json', 'a.jsonc']);
  });

  test('writes the file that a link leads to', async () => {
    const cwd = project({ 'real/a.json': UNUSED });
    symlinkSync(join('real', 'a.json'), join(cwd, 'link.json'));
    await cli(['fix', 'link.json'], { cwd });
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true);
    expect(read(cwd, 'real/a.json')).toBe(FIXED);
  });

  test('never touches a file with a syntax error, and ends with 1', async () => {
    const broken = UNUSED.replace('"2012-10-17",', '"2012-10-17"');
    const cwd = project({ 'a.json': broken, 'b.json': BROKEN });
    const { status, stdout } = await cli(['fix', 'a.json', 'b.json'], { cwd });
    expect(read(cwd)).toBe(broken);
    expect(read(cwd, 'b.json')).toBe(BROKEN);
    expect(stdout).toContain('Nothing to fix.');
    expect(status).toBe(1);
  });

  test('cannot fix standard input in place', async () => {
    const { status, stderr } = await cli(['fix', '-'], { cwd: project({}), input: UNUSED });
    expect(status).toBe(2);
    expect(stderr).toContain('Standard input cannot be fixed in place.');
  });

  test('respects write protection', async () => {
    const cwd = project({ 'a.json': UNUSED });
    chmodSync(join(cwd, 'a.json'), 0o444);
    const { status, stderr } = await cli(['fix', 'a.json'], { cwd, unprivileged: true });
    expect(stderr).toBe('iam-sidekick: a.json: permission denied\n');
    expect(status).toBe(2);
    expect(read(cwd)).toBe(UNUSED);
  });
});

describe('fix --dry-run', () => {
  test('writes nothing, and prints a diff that can be applied', async () => {
    const files = { 'a.json': UNUSED, 'sub/b.json': UNUSED.replaceAll('\n', '\r\n').trimEnd() };
    const cwd = project({ ...files, 'c.json': CLEAN });
    const { status, stdout, stderr } = await cli(['fix', '--dry-run', '.'], { cwd });
    for (const [path, text] of Object.entries(files)) expect(read(cwd, path)).toBe(text);
    expect(stdout).toMatch(/^--- a\/a\.json\n\+\+\+ b\/a\.json\n@@ -6,7 \+6,6 @@\n/);
    expect(stdout).not.toContain('c.json');
    expect(stderr).toContain('Would apply 2 fixes in 2 files; nothing was written.');
    expect(status).toBe(0);

    writeFileSync(join(cwd, 'x.diff'), stdout);
    execFileSync('git', ['apply', 'x.diff'], { cwd });
    expect(read(cwd)).toBe(FIXED);
    expect(read(cwd, 'sub/b.json')).toBe(FIXED.replaceAll('\n', '\r\n').trimEnd());
  });
});
