import { expect, test } from 'vitest';
import { cli } from './testers/cli';
import { project } from './testers/project';
import { RULES } from '../../server/src/rules/registry.generated';

test('rules --format json prints what the contract says', async () => {
  const { status, stdout } = await cli(['rules', '--format', 'json'], { cwd: project({}) });
  expect(status).toBe(0);
  const rules = JSON.parse(stdout) as unknown[];
  expect(rules).toHaveLength(RULES.length);
  expect(rules).toContainEqual({
    id: 'legacy-mfa-resource',
    group: 'mfa',
    severity: 'warning',
    accessAnalyzer: [],
    fixable: true,
    since: '0.1.0',
  });
  expect(rules).toContainEqual({
    id: 'json-syntax',
    group: 'grammar',
    severity: 'error',
    accessAnalyzer: ['JSON_SYNTAX_ERROR'],
    fixable: false,
    since: '0.1.0',
  });
});

test('rules lists every rule for people', async () => {
  const { stdout } = await cli(['rules', '--lang', 'ja'], { cwd: project({}) });
  for (const { id, docs } of RULES) {
    const line = stdout.split('\n').find((one) => one.split(/\s+/).includes(id));
    expect(line).toContain(docs.title.ja.replaceAll('`', ''));
  }
});
