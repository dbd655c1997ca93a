import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { diagnose, parseText } from '../../server/src/service/languageService';
import type { Diagnostic, ParsedText } from '../../server/src/service/languageService';

/** The policies of the documents that the project began with, and all that is said of them. */
const expected: Readonly<Record<string, readonly string[]>> = {
  '0-read-only-user-manages-own-mfa.json': ['82 hint mfa-gate-blocks-password-change'],
  '1-self-manage-tutorial-2018.json': [
    '9 hint lists-other-users',
    '48 info unused-mfa-resource',
    '62 warning legacy-mfa-resource',
    '73 info unused-mfa-resource',
    '87 warning mfa-gate-can-be-bypassed',
    '100 warning mfa-gate-can-be-bypassed',
  ],
  '2-enable-mfa-device.tf': [
    '8 hint lists-other-users',
    '21 info unused-mfa-resource',
    '34 warning legacy-mfa-resource',
    '44 info unused-mfa-resource',
  ],
  '2-group-developers.tf': [],
  '3-minimal-fixed.jsonc': [
    '17 info jsonc-comment',
    '26 warning mfa-gate-can-be-bypassed',
    '27 warning mfa-gate-can-be-bypassed',
  ],
  '3-minimal-legacy-arn.json': [
    '17 warning legacy-mfa-resource',
    '26 warning mfa-gate-can-be-bypassed',
    '27 warning mfa-gate-can-be-bypassed',
  ],
  '3-official-before-2022-11.json': [
    '8 hint lists-other-users',
    '24 warning legacy-mfa-resource',
    '35 info unused-mfa-resource',
  ],
  '4-assume-role-permission.json': [],
  '4-gate-fragment.json': [],
  '4-minimal-gate-without-sids.json': ['17 warning legacy-mfa-resource'],
  '4-role-trust-with-mfa.json': [],
};

const read = (name: string, change = (text: string): string => text): ParsedText => {
  const text = change(readFileSync(new URL(`fixtures/seeds/${name}`, import.meta.url), 'utf8'));
  return parseText({ uri: name, languageId: undefined, text, type: undefined });
};

const reports = (parsed: ParsedText): readonly Diagnostic[] =>
  diagnose(parsed, { locale: 'en', severities: new Map(), syntax: true });

describe('the seeds', () => {
  it.each(Object.entries(expected))('%s', (name, lines) => {
    const found = reports(read(name)).map(
      ({ range, severity, rule }) => `${range.start.line + 1} ${severity} ${rule}`,
    );
    expect(found).toEqual(lines);
  });

  it('the legacy ARNs of 2018 can be mended one after another, until none is left', () => {
    let parsed = read('1-self-manage-tutorial-2018.json');
    const wanted = new Set(['legacy-mfa-resource', 'unused-mfa-resource']);
    for (;;) {
      const next = reports(parsed).find(({ rule }) => wanted.has(rule));
      if (next === undefined) break;
      const edits = [...(next.fixes[0]?.edits() ?? [])];
      expect(edits).not.toEqual([]);
      const text = TextDocument.applyEdits(parsed.lines, edits);
      parsed = parseText({ ...parsed.source, text });
    }
    const before = read('1-self-manage-tutorial-2018.json').source.text;
    const arn = '                "arn:aws:iam::*:mfa/${aws:username}",\n';
    const [head = '', middle = '', tail = ''] = before
      .replace('                "arn:aws:iam::*:mfa/*",\n', '')
      .split(arn);
    expect(parsed.source.text).toBe(
      `${head}                "arn:aws:iam::*:mfa/*",\n${middle}${tail}`,
    );
  });

  it('tabs, mixed indentation and Windows line ends are kept by edits', () => {
    const parsed = read('4-minimal-gate-without-sids.json', (text) =>
      text.replaceAll('\n', '\r\n'),
    );
    const [legacy] = reports(parsed);
    const split = legacy?.fixes[1];
    const after = TextDocument.applyEdits(parsed.lines, [...(split?.edits() ?? [])]);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after).toContain('\r\n\t\t\t\t"iam:ChangePassword",\r\n');
    expect(after).toContain(
      [
        '    {',
        '      "Effect": "Allow",',
        '      "Action": "iam:DeleteVirtualMFADevice",',
        '      "Resource": "arn:aws:iam::*:mfa/*",',
        '      "Condition": {',
        '        "Bool": {',
        '          "aws:MultiFactorAuthPresent": "true"',
        '        }',
        '      }',
        '    },',
      ].join('\r\n'),
    );
  });
});
