import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import {
  diagnose,
  parseText,
  summarizePolicies,
} from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';

const parse = (text: string, uri = 'policy.json', languageId?: string): ParsedText =>
  parseText({ uri, languageId, text, type: undefined });

const types = (text: string, uri?: string): string[] =>
  summarizePolicies(parse(text, uri)).map(({ type, origin }) => `${type} ${origin}`);

const statement = '{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }';
const policy = `{ "Version": "2012-10-17", "Statement": [${statement}] }`;
const trust =
  '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" } }';

const examples = readdirSync('examples')
  .filter((name) => /\.jsonc?$/.test(name))
  .map((name) => readFileSync(`examples/${name}`, 'utf8'));

describe('policies are recognised by their content', () => {
  it.each([
    ['a policy', policy, 1],
    ['a single statement in the place of a list', `{ "Statement": ${statement} }`, 1],
    ['without Version', `{ "Statement": [${statement}] }`, 1],
    ['in another letter case', `{ "statement": [{ "effect": "Allow" }] }`, 1],
    ['a statement that is being typed', '{ "Statement": [{ "Sid": "A", ', 1],
    ['a version alone', '{ "Version": "2012-10-17" }', 1],
    [
      'an answer of get-policy-version',
      `{ "PolicyVersion": { "Document": ${policy}, "VersionId": "v1" } }`,
      1,
    ],
    ['a list of policies', `[${policy}, ${trust}]`, 2],
    [
      'a role and its policies',
      `{ "AssumeRolePolicyDocument": ${trust}, "RolePolicyList": [{ "PolicyDocument": ${policy} }] }`,
      2,
    ],
    ['a statement alone', statement, 1],
    ['statements alone', `[${statement}, ${statement}]`, 1],
    ['package.json', '{ "name": "x", "version": "1.0.0", "dependencies": {} }', 0],
    ['tsconfig.json', '{ "compilerOptions": { "strict": true } }', 0],
    ['somebody else’s statements', '{ "statement": "SELECT 1", "version": "1" }', 0],
    ['somebody else’s effect', '{ "effect": "blur", "action": "hover" }', 0],
    [
      'a stack policy of CloudFormation',
      '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "Update:*", "Resource": "*" }, { "Effect": "Deny", "Principal": "*", "Action": ["Update:Replace", "Update:Delete"], "Resource": "LogicalResourceId/bucket" }] }',
      0,
    ],
    [
      'a policy of Alibaba Cloud',
      '{ "Version": "1", "Statement": [{ "Effect": "Allow", "Action": "log:*", "Resource": "*" }] }',
      0,
    ],
    [
      'a policy of Tencent Cloud',
      '{ "Statement": [{ "Effect": "Allow", "Action": "cvm:*", "Resource": ["qcs::cvm:::a"] }] }',
      0,
    ],
    [
      'a policy with an unknown service of that name',
      `{ "Statement": [${statement}, { "Effect": "Deny", "Action": "Update:*", "Resource": "*" }] }`,
      1,
    ],
    ['not an object', '"Statement"', 0],
    ['nothing', '', 0],
  ])('%s', (_, text, count) => {
    expect(parse(text).policies).toHaveLength(count);
  });

  it('a file that is a policy by its name is one, whatever it holds', () => {
    expect(parse('{ }', 'new.iam.json').policies).toHaveLength(1);
    expect(parse('{ }', 'new.json').policies).toHaveLength(0);
    expect(parse('{ }', 'untitled:1', 'iam-policy').policies).toHaveLength(1);
  });
});

describe('the type is inferred', () => {
  it.each([
    ['identity assumed', policy, 'policy.json'],
    ['trust content', trust, 'policy.json'],
    ['scp content', policy, 'org/deny-regions.scp.json'],
    ['boundary content', policy, 'developer-boundary.json'],
    ['boundary content', policy, 'TeamPermissionsBoundary.json'],
    ['session content', policy, 'session-policy.json'],
    // A name does not overrule what the content says.
    ['trust content', trust, 'boundary.json'],
    ['resource content', policy.replace('"Action"', '"Principal": "*", "Action"'), 'policy.json'],
    ['endpoint content', policy.replace('"Action"', '"Principal": "*", "Action"'), 'vpce-s3.json'],
    ['trust context', `{ "AssumeRolePolicyDocument": ${policy} }`, 'role.json'],
  ])('%s', (expected, text, uri) => {
    expect(types(text, uri)).toEqual([expected]);
  });

  it('the language mode sets it', () => {
    const [document] = parse(policy, 'x.json', 'iam-policy-scp').policies;
    expect(document?.type).toEqual({ type: 'scp', origin: 'set' });
  });
});

describe('reading never throws', () => {
  const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

  it.each([
    ['a byte-order mark', `\uFEFF${policy}`],
    [
      'CRLF, tabs, comments and trailing commas',
      policy.replaceAll(' ', '\t\r\n').replace(']', ', /* x */]'),
    ],
    [
      'keys of the prototype',
      `{ "Statement": [{ "__proto__": { "Effect": 1 }, "constructor": 1, "toString": 2, "Effect": "Allow", "Action": "*", "Resource": "*" }], "__proto__": [] }`,
    ],
    [
      'wrong types everywhere',
      '{ "Version": 1, "Statement": [{ "Sid": [], "Effect": {}, "Action": { "a": 1 }, "Resource": null, "Principal": 5, "Condition": [1] }, 7, null, "x"] }',
    ],
    [
      'wrong types in conditions',
      '{ "Statement": { "Effect": "Deny", "Condition": { "Bool": 1, "Null": { "a": {} }, "": { "": [[], {}] } } } }',
    ],
  ])('%s', (_, text) => {
    expect(() => diagnose(parse(text), settings)).not.toThrow();
    expect(parse(text).policies).toHaveLength(1);
  });

  it('refuses what is too deep, and says so', () => {
    const deep = `{ "Statement": ${'['.repeat(100_000)}`;
    expect(parse(deep, 'x.iam.json').problems.map(({ code }) => code)).toEqual(['TooDeep']);
    expect(diagnose(parse(deep, 'x.iam.json'), settings)[0]?.message).toContain(
      'nested too deeply',
    );
  });

  it('brackets within strings are no depth', () => {
    const text = policy.replace('s3:GetObject', `s3:Get${'['.repeat(500)}`);
    expect(parse(text).policies).toHaveLength(1);
  });

  it('any text cut anywhere, with anything put in', () => {
    const text = fc.constantFrom(...examples, policy, trust);
    const insert = fc.oneof(
      fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '${', '//', '/*', '\\', '\uFEFF', 'null'),
      fc.string(),
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), insert, (whole, from, length, put) => {
        const start = from % (whole.length + 1);
        const changed = whole.slice(0, start) + put + whole.slice(start + (length % 40));
        const parsed = parse(changed, 'x.iam.json');
        for (const { range } of diagnose(parsed, settings)) {
          const [a, b] = [parsed.lines.offsetAt(range.start), parsed.lines.offsetAt(range.end)];
          expect(a).toBeGreaterThanOrEqual(0);
          expect(b).toBeGreaterThanOrEqual(a);
          expect(b).toBeLessThanOrEqual(changed.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('policies that a string holds', () => {
  const document = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['iam:CreateVirtualMFADevice'],
        Resource: 'arn:aws:iam::*:mfa/${aws:username}',
      },
    ],
  });

  it('are read and fixed in its escapes', () => {
    const text = JSON.stringify({ Policy: document });
    const parsed = parse(text);
    expect(parsed.policies.map(({ whole }) => whole)).toEqual([false]);
    const [found] = diagnose(parsed, { locale: 'en', severities: new Map(), syntax: true }).filter(
      ({ rule }) => rule === 'legacy-mfa-resource',
    );
    expect(found && parsed.lines.getText(found.range)).toBe(
      '\\"arn:aws:iam::*:mfa/${aws:username}\\"',
    );
    const fixed = TextDocument.applyEdits(parsed.lines, [...(found?.fixes[0]?.edits() ?? [])]);
    expect(fixed).toBe(text.replace('mfa/${aws:username}', 'mfa/*'));
  });

  it('have the type of the key that leads there', () => {
    const text = JSON.stringify({ Role: { AssumeRolePolicyDocument: document } });
    expect(types(text)).toEqual(['trust context']);
  });

  it('are nothing where a string only speaks of statements', () => {
    expect(parse('{ "version": "1", "help": "{ a \\"Statement\\" }" }').policies).toEqual([]);
  });
});
