import { describe, expect, it } from 'vitest';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import type { Diagnostic, ParsedText } from '../../../../server/src/service/languageService';
import { findCodeBlocks } from '../../../../server/src/sources/markdown/codeBlocks';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readMarkers } from '../../testers/markers';

const settings = { locale: 'en', severities: new Map(), syntax: false } as const;

const read = (text: string, uri = 'runbook.md'): ParsedText =>
  parseText({ uri, languageId: undefined, text, type: undefined });

const found = (parsed: ParsedText): readonly Diagnostic[] => diagnose(parsed, settings);

const fixed = (parsed: ParsedText, rule: string): string => {
  const fix = found(parsed).find((one) => one.rule === rule)?.fixes[0];
  if (fix === undefined) throw new Error(`No fix of ${rule}.`);
  return TextDocument.applyEdits(parsed.lines, [...fix.edits()]);
};

const LEGACY = `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["iam:CreateVirtualMFADevice"],
    "Resource": «"arn:aws:iam::*:mfa/\${aws:username}"»
  }
}`;

const indented = (text: string, prefix: string): string => text.replace(/^/gm, prefix);

describe('code blocks', () => {
  it.each([
    ['a fence', '```json\n{}\n```', [['json', '{}\n']]],
    ['tildes, and words behind the language', '~~~hcl title="a"\nx\n~~~', [['hcl', 'x\n']]],
    [
      'a list',
      '1. a\n\n   ```json\n   {\n     "a": 1\n   }\n   ```\n',
      [['json', '{\n  "a": 1\n}\n']],
    ],
    ['a quote', '> ```yaml\n> a:\n>\n>   b\n> ```', [['yaml', 'a:\n\n  b\n']]],
    ['no closing fence', '```json\n{\n', [['json', '{\n']]],
    ['Windows line breaks', 'a\r\n\r\n```json\r\n{\r\n}\r\n```\r\n', [['json', '{\n}\n']]],
    ['an indentation', 'a\n\n    {\n      "a": 1\n    }\n\nb\n', [['', '{\n  "a": 1\n}\n']]],
    ['a fence that is indented is code', 'a\n\n    ```json\n    {}\n', [['', '```json\n{}\n']]],
    [
      'a fence within a fence is none',
      '````md\n```json\n{}\n```\n````',
      [['md', '```json\n{}\n```\n']],
    ],
  ])('%s', (_, text, expected) => {
    const blocks = findCodeBlocks(text);
    expect(blocks.map(({ language, code }) => [language, code.outline])).toEqual(expected);
    for (const { code } of blocks) {
      for (const { range, text: part } of code.parts) {
        expect(text.slice(range.start, range.end).replace('\r\n', '\n')).toBe(part);
      }
    }
  });
});

describe('policies in Markdown', () => {
  it.each([
    ['in a fence', `# MFA\n\n\`\`\`json\n${LEGACY}\n\`\`\`\n`],
    ['in a list', `1. Attach\n\n   \`\`\`jsonc\n${indented(LEGACY, '   ')}\n   \`\`\`\n`],
    ['in a quote', `> \`\`\`json\n${indented(LEGACY, '> ')}\n> \`\`\`\n`],
    ['with Windows line breaks', `a\n\n\`\`\`json\n${LEGACY}\n\`\`\``.replaceAll('\n', '\r\n')],
    ['a lone statement', `\`\`\`json\n${LEGACY.slice(LEGACY.indexOf('{\n    "Eff'), -2)}\n\`\`\``],
  ])('are found %s', (_, marked) => {
    const { text, ranges } = readMarkers(marked);
    const parsed = read(text);
    const legacy = found(parsed).filter(({ rule }) => rule === 'legacy-mfa-resource');
    expect(
      legacy.map(({ range }) => ({
        start: parsed.lines.offsetAt(range.start),
        end: parsed.lines.offsetAt(range.end),
      })),
    ).toEqual(ranges);
  });

  it('are read each by itself, in MDX as well', () => {
    const { text } = readMarkers(LEGACY);
    const parsed = read(
      `\`\`\`json\n${text}\n\`\`\`\n\n<Note/>\n\n\`\`\`json\n${text}\n\`\`\`\n`,
      'a.mdx',
    );
    expect(parsed.policies).toHaveLength(2);
  });

  it('are fixed in place, with the marks of the lines around', () => {
    const policy = `{
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "iam:GetUser",
      "Resource": "arn:aws:iam::111122223333:user/\${aws:username}"
    }
  ]
}`;
    const parsed = read(`- a\n\n  > \`\`\`json\n${indented(policy, '  > ')}\n  > \`\`\`\n`);
    expect(fixed(parsed, 'missing-version')).toBe(
      `- a\n\n  > \`\`\`json\n${indented(policy.replace('{\n', '{\n  "Version": "2012-10-17",\n'), '  > ')}\n  > \`\`\`\n`,
    );
  });

  it('may have comments, and are no JSON errors for it', () => {
    const { text } = readMarkers(LEGACY);
    const parsed = read(`\`\`\`json\n${text.replace('{\n', '{\n  // as of 2022\n')}\n\`\`\``);
    expect(parsed.problems).toEqual([]);
    expect(found(parsed).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('with something left out by dots are no JSON errors, others are', () => {
    const { text } = readMarkers(LEGACY);
    const elided = read(`\`\`\`json\n${text.replace('"Version": "2012-10-17",', '...')}\n\`\`\``);
    const broken = read(`\`\`\`json\n${text.replace('"2012-10-17",', '"2012-10-17"')}\n\`\`\``);
    const syntax = (parsed: ParsedText) =>
      found(parsed).filter(({ rule }) => rule === 'json-syntax').length;
    expect(syntax(elided)).toBe(0);
    expect(syntax(broken)).toBe(1);
  });

  it.each([
    ['an entry', `{ ..., "Statement": [{ "Effect": "Allow", ..., "Resource": "*" }] }`],
    ['entries without a comma', `{\n  ...\n  "Statement": [{ "Effect": "Allow"\n … }]\n}`],
    [
      'statements',
      `{ "Version": "2012-10-17", "Statement": [..., { "Effect": "Deny", ... }\n...] }`,
    ],
    [
      'actions',
      `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["s3:PutObject", ...], "Resource": "*" }] }`,
    ],
  ])('miss nothing where dots stand for %s', (_, policy) => {
    const parsed = read(`\`\`\`json\n${policy}\n\`\`\`\n`);
    expect(parsed.policies).toHaveLength(1);
    expect(found(parsed)).toEqual([]);
  });

  it('are not looked for where no fence can hold one', () => {
    expect(read('# "Statement"\n\n```sh\naws iam get-policy\n```\n').policies).toEqual([]);
  });
});

it('what is wrong in Markdown can be left unreported', () => {
  const { text } = readMarkers(LEGACY);
  const parsed = read(`\`\`\`json\n${text}\n\`\`\`\n`);
  expect(diagnose(parsed, settings).length).toBeGreaterThan(0);
  expect(diagnose(parsed, { ...settings, markdownDiagnostics: false })).toEqual([]);
  const own = parseText({ uri: 'a.json', languageId: undefined, text, type: undefined });
  expect(diagnose(own, { ...settings, markdownDiagnostics: false }).length).toBeGreaterThan(0);
});
