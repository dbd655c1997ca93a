import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { RULES } from '../../server/src/rules/registry.generated';
import { cli } from './testers/cli';
import { BROKEN, CLEAN, LEGACY, project, UNUSED } from './testers/project';

async function sarif(files: Record<string, string>, ...args: string[]): Promise<Log> {
  const { stdout } = await cli(['check', '--format', 'sarif', ...args], { cwd: project(files) });
  return JSON.parse(stdout) as Log;
}

describe('check --format sarif', () => {
  test('is a SARIF 2.1.0 log with one run of the tool', async () => {
    const log = await sarif({ 'a.json': CLEAN }, '.');
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'IAM Sidekick', semanticVersion: manifest.version } },
          columnKind: 'utf16CodeUnits',
          invocations: [{ executionSuccessful: true }],
          results: [],
        },
      ],
    });
  });

  test('describes every rule, in the language asked for, with its page', async () => {
    const repository = manifest.repository.url.replace(/\.git$/, '');
    const { runs } = await sarif({ 'a.json': CLEAN }, '--lang', 'ja', '.');
    const rules = runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const [i, { id, docs }] of RULES.entries()) {
      expect(rules[i]?.shortDescription?.text).toBe(docs.title.ja);
      expect(rules[i]?.help?.text).toContain(docs.why.ja);
      expect(rules[i]?.help?.markdown).toContain(docs.instead.ja);
      expect(rules[i]?.helpUri).toBe(`${repository}/blob/main/docs/rules/${id}.md`);
    }
    expect(runs[0]?.tool.driver.informationUri).toBe(repository);
  });

  test.each([
    ['warning', LEGACY, 'legacy-mfa-resource'],
    ['note', UNUSED, 'unused-mfa-resource'],
    ['error', BROKEN, 'json-syntax'],
  ])('level %s', async (level, text, ruleId) => {
    const [run] = (await sarif({ 'a.json': text }, 'a.json')).runs;
    const result = run?.results?.find((one) => one.ruleId === ruleId);
    expect(result?.level).toBe(level);
    expect(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe(ruleId);
    expect(result?.message.text).not.toBe('');
  });

  test('counts lines and columns from one', async () => {
    const [run] = (await sarif({ 'a.json': LEGACY }, 'a.json')).runs;
    expect(run?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a.json' },
      region: { startLine: 9, startColumn: 9, endLine: 9, endColumn: 45 },
    });
  });

  test('writes paths as URIs', async () => {
    const [run] = (await sarif({ 'a b/ポリシー#1.json': LEGACY }, '.')).runs;
    const uri = run?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    expect(uri).toBe(`a%20b/${encodeURIComponent('ポリシー')}%231.json`);
  });

  test('says what could not be read', async () => {
    const [run] = (await sarif({ 'a.json': CLEAN }, 'a.json', 'missing.json')).runs;
    expect(run?.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'missing.json: no such file or directory' } },
        ],
      },
    ]);
  });
});
