import { readFileSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagnose, parseText } from '../../server/src/service/languageService';

const folder = new URL('../../examples/', import.meta.url);

/** What each example shows, in the order of its text, and nothing beside that. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'admin-role.trust-policy.json': ['trust-without-mfa'],
  'deploy.iam.json': [
    'unknown-action',
    'action-resource-mismatch',
    'privilege-escalation',
    'pass-role-too-broad',
  ],
  'developers.template.yaml': [
    'legacy-mfa-resource',
    'mfa-gate-blocks-password-change',
    'mfa-gate-can-be-bypassed',
    'mfa-deny-misses-access-keys',
    'trust-without-mfa',
  ],
  'developers.tf': ['legacy-mfa-resource', 'mfa-deny-misses-access-keys', 'unknown-action'],
  'gate-with-holes.jsonc': [
    'jsonc-comment',
    'mfa-gate-blocks-enrolment',
    'mfa-gate-blocks-password-change',
    'mfa-gate-can-be-bypassed',
    'mfa-deny-misses-access-keys',
  ],
  'github.trust-policy.json': ['github-trust-without-repository'],
  'new-policy.iam.json': [],
  'reports.iam.json': [
    'redundant-action',
    'operator-does-not-fit-key',
    'condition-key-not-supported-by-action',
    'covered-statement',
  ],
  'runbook.md': ['legacy-mfa-resource', 'mfa-gate-can-be-bypassed', 'trust-without-mfa'],
  'self-manage-mfa-2018.iam.json': [
    'lists-other-users',
    'unused-mfa-resource',
    'legacy-mfa-resource',
    'unused-mfa-resource',
    'mfa-gate-can-be-bypassed',
    'mfa-gate-can-be-bypassed',
  ],
  'self-manage-mfa.iam.json': [],
  'uploads.bucket-policy.json': ['service-principal-without-source', 'public-principal'],
};

/** As VS Code has them, by the end of the name. */
const LANGUAGE_IDS: ReadonlyMap<string, string> = new Map([
  ['.jsonc', 'jsonc'],
  ['.yaml', 'yaml'],
  ['.tf', 'terraform'],
  ['.md', 'markdown'],
]);

describe('examples/', () => {
  it.each(Object.entries(SHOWN))('%s', (name, rules) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const languageId = LANGUAGE_IDS.get(extname(name)) ?? 'iam-policy';
    const parsed = parseText({ uri: `file:///${name}`, languageId, text, type: undefined });
    const settings = { locale: 'en', severities: new Map(), syntax: false } as const;
    expect(diagnose(parsed, settings).map(({ rule }) => rule)).toEqual(rules);
  });

  it('are all told of in their README', () => {
    const readme = readFileSync(new URL('README.md', folder), 'utf8');
    const files = readdirSync(folder).filter((name) => name !== 'README.md');
    expect(files.toSorted()).toEqual(Object.keys(SHOWN).toSorted());
    for (const name of files) expect(readme).toContain(`[${name}](${name})`);
  });
});
