import { describe, expect, it } from 'vitest';
import { expandSnippet } from '../../../../server/src/policy/snippet';
import { SNIPPETS } from '../../../../server/src/features/completion/snippets';
import { SNIPPET_FACTS } from '../../../../server/src/features/completion/snippetWords';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import { RULES } from '../../../../server/src/rules/registry.generated';
import file from '../../../../snippets/iam-policy.json';

const groups = new Map(RULES.map(({ id, group }) => [id, group]));

/** What the rules have to say of a text, but for information and hints that are not about MFA. */
function complaints(text: string, type: (typeof SNIPPETS)[number]['types'][number] | undefined) {
  const parsed = parseText({ uri: 'policy.json', languageId: undefined, text, type });
  expect(parsed.policies).toHaveLength(1);
  return diagnose(parsed, { locale: 'en', severities: new Map(), syntax: true })
    .filter(
      ({ rule, severity }) =>
        severity === 'error' || severity === 'warning' || groups.get(rule) === 'mfa',
    )
    .map(({ rule }) => rule);
}

/**
 * What the rules say on purpose of a snippet. AWS publishes this policy without the exemption, and
 * advises against it; the hint tells the user of the choice.
 */
const INTENDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['mfa-self-manage-credentials', ['mfa-gate-blocks-password-change']],
]);

const inPolicy = (statement: string): string =>
  `{"Version": "2012-10-17", "Statement": [${statement}]}`;

describe.each(SNIPPETS)('snippet $prefix', ({ prefix, body, whole, types, name, description }) => {
  const text = expandSnippet(body);

  it('is valid JSON when its defaults are taken', () => {
    const value: unknown = JSON.parse(text);
    expect(value).toHaveProperty(whole ? 'Statement' : 'Effect');
    expect(text).not.toMatch(/\\|\$\d|\$\{\d/);
  });

  it.each([...types, undefined])('is without fault as a policy of type %s', (type) => {
    const intended = INTENDED.get(prefix) ?? [];
    expect(complaints(whole ? text : inPolicy(text), type)).toEqual(intended);
  });

  it('says in both languages what it is', () => {
    expect(types.length).toBeGreaterThan(0);
    expect(prefix).toMatch(/^[a-z][a-z-]*$/);
    for (const words of [name, description]) expect(words.ja).not.toBe(words.en);
    expect(description.en).toMatch(whole ? /^Whole / : /^Statement/);
    expect(description.ja).toMatch(/[ぁ-ん].*。$/);
  });
});

const statements = SNIPPETS.filter(({ whole }) => !whole);

describe.each(statements)('statement snippet $prefix', ({ body }) => {
  it('is without fault as a statement that stands alone', () => {
    expect(complaints(expandSnippet(body), undefined)).toEqual([]);
  });
});

describe('the file of snippets', () => {
  it('has a Japanese text for each snippet, and none beside them', () => {
    expect([...SNIPPET_FACTS.keys()]).toEqual(Object.keys(file));
  });

  it('keeps policy variables out of reach of the editor', () => {
    const bodies = SNIPPETS.map(({ body }) => body).join('\n');
    expect(bodies).toContain('user/\\${aws:username}');
    expect(bodies).not.toMatch(/(?<!\\)\$\{[a-z]/i);
  });

  it('gives each snippet a prefix of its own', () => {
    expect(new Set(SNIPPETS.map(({ prefix }) => prefix)).size).toBe(SNIPPETS.length);
  });
});

describe('expandSnippet', () => {
  it.each([
    ['$0', ''],
    ['a$1b${2}c', 'abc'],
    ['${1:s3:GetObject}', 's3:GetObject'],
    ['${1|Allow,Deny|}', 'Allow'],
    ['${1|a\\,b,c|}', 'a,b'],
    ['$1-${1:x}-$1', 'x-x-x'],
    ['user/\\${aws:username}', 'user/${aws:username}'],
    ['${1:\\}}', '}'],
  ])('%s becomes %s', (snippet, text) => {
    expect(expandSnippet(snippet)).toBe(text);
  });
});
