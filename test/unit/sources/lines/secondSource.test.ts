import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import type { Diagnostic, ParsedText } from '../../../../server/src/service/languageService';
import type { SourceResult, SourceText } from '../../../../server/src/sources/source';
import { lines } from './lines';

const TEXT = `sid Manage
effect Allow
action iam:CreateVirtualMFADevice
action iam:DeleteVirtualMFADevice
resource arn:<partition>:iam::<account>:mfa/\${aws:username}

effect Allow
action iam:DeactivateMFADevice
resource <device>
resource arn:aws:iam::*:mfa/*
resource arn:aws:iam::*:user/\${aws:username}

effect Allow
action <action>
resource arn:<partition>:iam::*:mfa/\${aws:username}
`;

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

const parse = (text: string): ParsedText =>
  parseText({ uri: 'x.policy-lines', languageId: undefined, text, type: undefined }, [lines]);

const find = (parsed: ParsedText, rule: string): readonly Diagnostic[] =>
  diagnose(parsed, settings).filter((one) => one.rule === rule);

const apply = (parsed: ParsedText, fix: Diagnostic['fixes'][number] | undefined): string =>
  TextDocument.applyEdits(parsed.lines, [...(fix?.edits() ?? [])]);

const withoutDefaults = ({ policies, problems }: SourceResult): SourceResult => ({
  problems,
  policies: policies.map((one) => ({ ...one, dialect: { ...one.dialect, defaults: new Set() } })),
});

/** No rule and no feature was written with this language in mind. */
describe('a second source language', () => {
  const parsed = parse(TEXT);

  it('gets the diagnostics of the rules, at its own places', () => {
    const [legacy, ...more] = find(parsed, 'legacy-mfa-resource');
    expect(more).toEqual([]);
    expect(parsed.lines.getText(legacy?.range)).toBe(
      'arn:<partition>:iam::<account>:mfa/${aws:username}',
    );
    expect(legacy?.message).toContain('`arn:…:iam::…:mfa/*`');
  });

  it('gets the fixes written in its own syntax, unknown parts kept', () => {
    const legacy = find(parsed, 'legacy-mfa-resource')[0];
    expect(apply(parsed, legacy?.fixes[0])).toBe(
      TEXT.replace('<account>:mfa/${aws:username}', '<account>:mfa/*'),
    );
    const unused = find(parsed, 'unused-mfa-resource')[0];
    expect(apply(parsed, unused?.fixes[0])).toBe(
      TEXT.replace('resource arn:aws:iam::*:mfa/*\n', ''),
    );
  });

  it('is met with silence where a part is filled in later', () => {
    const only = parse(TEXT.slice(TEXT.lastIndexOf('effect')));
    expect(diagnose(only, settings).map(({ rule }) => rule)).toEqual([]);
  });

  it('may leave out what the language fills in', () => {
    const implied = parse(TEXT.replace('effect Allow\n', ''));
    expect(find(implied, 'legacy-mfa-resource')[0]?.fixes[0]?.effect).toBe('widens');
    expect(find(implied, 'missing-effect')).toEqual([]);
    const said = diagnose(parsed, settings).map(({ message }) => message);
    expect(said.filter((message) => message.includes('Version'))).toEqual([]);
    // Without that default the same text is told that its Version is missing.
    const bare = { ...lines, parse: (source: SourceText) => withoutDefaults(lines.parse(source)) };
    const source = { uri: 'x.policy-lines', languageId: undefined, text: TEXT, type: undefined };
    const rules = diagnose(parseText(source, [bare]), settings).map(({ rule }) => rule);
    expect(rules).toContain('missing-version');
  });
});
