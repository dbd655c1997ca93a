import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NO_SETTINGS, policyTypeOfPath, readSettings } from '../../../server/src/service/settings';

describe('readSettings', () => {
  test('reads what is valid', () => {
    const read = readSettings({
      $schema: 'x',
      rules: { 'json-syntax': 'off' },
      policyTypes: { 'scp/**': 'scp' },
      language: 'ja',
      markdownDiagnostics: false,
    });
    expect(read).toEqual({
      rules: new Map([['json-syntax', 'off']]),
      policyTypes: [['scp/**', 'scp']],
      language: 'ja',
      markdownDiagnostics: false,
      problems: [],
    });
  });

  test.each([undefined, {}])('%j sets nothing', (value) => {
    expect(readSettings(value)).toEqual({ ...NO_SETTINGS, problems: [] });
  });

  test.each([
    [null, 'settings'],
    [{ markdownDiagnostics: 'no' }, 'markdownDiagnostics'],
    [[], 'settings'],
    ['on', 'settings'],
    [{ rules: [] }, 'rules'],
    [{ rules: { 'no-such-rule': 'off' } }, 'no-such-rule'],
    [{ rules: { 'json-syntax': 'loud' } }, '"loud"'],
    [{ rules: { 'json-syntax': null } }, 'null'],
    [{ policyTypes: 'scp' }, 'policyTypes'],
    [{ policyTypes: { '*': 'SCP' } }, '"SCP"'],
    [{ language: 'fr' }, '"fr"'],
    [{ langage: 'ja' }, 'langage'],
    [JSON.parse('{ "__proto__": 1 }') as unknown, '__proto__'],
    [{ rules: JSON.parse('{ "__proto__": "off" }') as unknown }, '__proto__'],
  ])('leaves out and says what is wrong in %j', (value, word) => {
    const { problems, ...settings } = readSettings(value);
    expect(settings).toEqual(NO_SETTINGS);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.en).toContain(word);
    expect(problems[0]?.ja).toContain(word);
  });
});

describe('policyTypeOfPath', () => {
  test.each([
    ['**/*.json', 'a/b.json', true],
    ['*.json', 'a/b.json', true],
    ['a/*.json', 'a/b.json', true],
    ['./a/*.json', 'a/b.json', true],
    ['/a/*.json', 'a/b.json', true],
    ['b/*.json', 'a/b.json', false],
    ['a/*', 'a/.hidden.json', true],
    ['{a,c}/**', 'c/d/e.json', true],
  ])('%s and %s: %s', (glob, path, matches) => {
    const settings = readSettings({ policyTypes: { [glob]: 'scp' } });
    expect(policyTypeOfPath(settings, path)).toBe(matches ? 'scp' : undefined);
  });

  test('the last glob that matches wins', () => {
    const settings = readSettings({ policyTypes: { '*.json': 'scp', 'a/*.json': 'rcp' } });
    expect(policyTypeOfPath(settings, 'a/b.json')).toBe('rcp');
  });
});

test('the schema of the file has the settings that are read, and no others', () => {
  const { properties } = JSON.parse(readFileSync('data/settings.schema.json', 'utf8')) as {
    properties: Record<string, object>;
  };
  for (const key of Object.keys(properties)) {
    const told = readSettings({ [key]: undefined }).problems;
    expect(told, key).toEqual([]);
  }
  const known = readSettings({ nonsense: 1 }).problems[0]?.en;
  expect(known).toContain(`(known: ${Object.keys(properties).join(', ')})`);
});
