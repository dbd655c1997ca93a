import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { POLICY_TYPES } from '../../../../server/src/iam/policyType';
import type { PolicyType } from '../../../../server/src/iam/policyType';
import { diagnose } from '../../../../server/src/service/languageService';
import { parseCase } from '../../testers/ruleTester';

/**
 * Policies in the forms that AWS's documentation publishes, with names of our own, in a folder for
 * each type: whatever rule there is, none may find an error or a warning in them.
 */
const FOLDER = fileURLToPath(new URL('.', import.meta.url));

const cases = POLICY_TYPES.flatMap((type) => filesOf(type).map((file) => ({ type, file })));

function filesOf(type: PolicyType): readonly string[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true });
  if (!folders.some((one) => one.isDirectory() && one.name === type)) return [];
  return readdirSync(`${FOLDER}/${type}`).filter((name) => name.endsWith('.json'));
}

const grave = (type: PolicyType, file: string, set: PolicyType | undefined): readonly string[] => {
  const text = readFileSync(`${FOLDER}/${type}/${file}`, 'utf8');
  // Only its content may tell the type where it is not set, and not the name of its file.
  const parsed = parseCase(text, { file: 'policy.json', ...(set && { type: set }) });
  expect(parsed.policies).toHaveLength(1);
  return diagnose(parsed, { locale: 'en', severities: new Map(), syntax: true })
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule}: ${message}`);
};

describe('a policy that AWS publishes has neither error nor warning', () => {
  it('there are many', () => {
    expect(cases.length).toBeGreaterThan(600);
  });

  it.each(cases)('$type/$file', ({ type, file }) => {
    expect(grave(type, file, type)).toEqual([]);
  });

  it.each(cases)('$type/$file, when nobody says what type it has', ({ type, file }) => {
    expect(grave(type, file, undefined)).toEqual([]);
  });
});
