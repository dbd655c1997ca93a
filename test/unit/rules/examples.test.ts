import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../server/src/service/languageService';
import { RULES } from '../../../server/src/rules/registry.generated';
import type { Example } from '../../../server/src/rules/rule';
import { parseCase } from '../testers/ruleTester';

const report = (example: Example, file: string | undefined) =>
  diagnose(parseCase(example.policy, { ...example, file: example.file ?? file }), {
    locale: 'en',
    severities: new Map(),
    syntax: true,
  });

describe.each(RULES)('the examples of $id', ({ id, docs }) => {
  it('the bad one is reported by the rule', () => {
    expect(report(docs.bad, undefined).map(({ rule }) => rule)).toContain(id);
  });

  it('the good one has neither error nor warning of any rule, and nothing of this one', () => {
    const found = report(docs.good, undefined).filter(
      ({ rule, severity }) => rule === id || severity === 'error' || severity === 'warning',
    );
    expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
