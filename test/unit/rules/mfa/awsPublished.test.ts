import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../server/src/service/languageService';
import { RULES } from '../../../../server/src/rules/registry.generated';
import { parseCase } from '../../testers/ruleTester';
import { PUBLISHED } from './awsPublished';

const mfaRules = new Set(RULES.filter(({ group }) => group === 'mfa').map(({ id }) => id));
const LEGACY_RULES = new Set(['legacy-mfa-resource']);

const graveFindings = (policy: string, type: (typeof PUBLISHED)[number]['type']) =>
  diagnose(parseCase(policy, { type }), {
    locale: 'en',
    severities: new Map(),
    syntax: true,
  }).filter(({ severity }) => severity === 'error' || severity === 'warning');

describe('policies of the shapes that AWS publishes', () => {
  it.each(PUBLISHED)('no MFA warning: $name', ({ policy, type, legacy }) => {
    const found = graveFindings(policy, type).filter(({ rule }) => mfaRules.has(rule));
    const others = found.filter(({ rule }) => legacy !== true || !LEGACY_RULES.has(rule));
    expect(others.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expect(found.length > 0).toBe(legacy === true);
  });

  it.each(PUBLISHED)('no error of any rule: $name', ({ policy, type }) => {
    const errors = graveFindings(policy, type).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
